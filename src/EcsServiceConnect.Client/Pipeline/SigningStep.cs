using System.Globalization;
using EcsServiceConnect.Client.Signing;

namespace EcsServiceConnect.Client.Pipeline;

/// <summary>Creates the HTTP request of an attempt and signs it with the corrected time.</summary>
internal sealed class SigningStep : IPipelineStep
{
    /// <summary>The content type of every request.</summary>
    public const string ContentType = "application/x-amz-json-1.1";

    private const string Service = "ecs";

    private readonly Uri _endpoint;
    private readonly string _path;
    private readonly string _host;
    private readonly string _region;
    private readonly string _userAgent;
    private readonly bool _setsHost;
    private readonly TimeProvider _timeProvider;
    private readonly ClockSkew _skew;
    private readonly SigV4Signer _signer = new();

    /// <summary>Creates the step.</summary>
    /// <param name="options">The options of the client.</param>
    /// <param name="userAgent">The value of the header <c>User-Agent</c>.</param>
    /// <param name="setsHost">
    /// Whether requests carry the header <c>Host</c>. Handlers of the application might send them elsewhere, and what is signed must be
    /// what is sent. The client's own connections send the same header by themselves, and need not parse it for each request.
    /// </param>
    /// <param name="timeProvider">The clock.</param>
    /// <param name="skew">The correction of the clock.</param>
    public SigningStep(ResolvedOptions options, string userAgent, bool setsHost, TimeProvider timeProvider, ClockSkew skew)
    {
        _endpoint = options.Endpoint;
        _path = CanonicalPath.Create(options.Endpoint.AbsolutePath);
        _host = FormatHost(options.Endpoint);
        _region = options.Region;
        _userAgent = userAgent;
        _setsHost = setsHost;
        _timeProvider = timeProvider;
        _skew = skew;
    }

    public ValueTask<AttemptResult> SendAsync(PipelineContext context, RemainingSteps next, CancellationToken cancellationToken)
    {
        context.Message = CreateMessage(context);
        return next.SendAsync(context, cancellationToken);
    }

    private SignedMessage CreateMessage(PipelineContext context)
    {
        var message = new SignedMessage(_endpoint, _skew.Correct(_timeProvider.GetUtcNow())) { Content = context.Call.Body.ToContent() };
        try
        {
            Sign(message, context);
            return message;
        }
        catch
        {
            message.Dispose();
            throw;
        }
    }

    private void Sign(SignedMessage message, PipelineContext context)
    {
        var call = context.Call;
        var time = message.Time.Corrected;
        var credentials = context.Credentials!;
        Span<SignedHeader> own =
        [
            new("content-type", ContentType),
            new("host", _host),
            new("x-amz-date", _signer.GetTimeHeader(time)),
            new("x-amz-target", call.Operation.Target),
            new("x-amz-security-token", credentials.Token ?? ""),
        ];
        if (string.IsNullOrEmpty(credentials.Token))
        {
            own = own[..^1];
        }

        var signed = call.AdditionalHeaders is { } additional ? Combine(own, additional) : own;
        var scope = new SigningScope(credentials.AccessKey, credentials.SecretKey, _region, Service, time);
        var authorization = _signer.Sign(scope, "POST", _path, signed, call.Body.Hash);

        AddHeaders(message, own);
        if (call.AdditionalHeaders is not null)
        {
            AddHeaders(message, call.AdditionalHeaders);
        }

        message.Headers.TryAddWithoutValidation("amz-sdk-invocation-id", call.InvocationId);
        message.Headers.TryAddWithoutValidation("amz-sdk-request", FormatAttempt(context));
        message.Headers.TryAddWithoutValidation("Authorization", authorization);
        message.Headers.TryAddWithoutValidation("User-Agent", _userAgent);
    }

    /// <summary>Combines the client's headers with those of the call that are signed, too.</summary>
    private static SignedHeader[] Combine(ReadOnlySpan<SignedHeader> own, SignedHeader[] additional) =>
        [.. own, .. additional.Where(static header => !HeaderValidator.IsRewrittenOnTheWay(header.Name))];

    /// <summary>Adds headers to a request, except for those that its content or the connection adds.</summary>
    private void AddHeaders(HttpRequestMessage message, ReadOnlySpan<SignedHeader> headers)
    {
        foreach (var header in headers)
        {
            if (header.Name != "content-type" && (_setsHost || header.Name != "host"))
            {
                message.Headers.TryAddWithoutValidation(header.Name, header.Value);
            }
        }
    }

    /// <summary>
    /// Formats which attempt this is and, once a response has shown the server's clock, until when its result is of use.
    /// </summary>
    private string FormatAttempt(PipelineContext context)
    {
        var (call, attempt) = (context.Call, context.Attempt);
        if (call.LastFailure?.Timing is { ServerDate: { } serverDate } timing && call.AttemptTimeout != Timeout.InfiniteTimeSpan)
        {
            var usefulUntil = _timeProvider.GetUtcNow().AddClamped(call.AttemptTimeout + (serverDate - timing.ReceivedAt));
            return $"ttl={SigV4Signer.FormatTime(usefulUntil)}; {FormatAttempt(attempt, call.MaxAttempts)}";
        }

        return FormatAttempt(attempt, call.MaxAttempts);
    }

    private static string FormatAttempt(int attempt, int maxAttempts) => (attempt, maxAttempts) switch
    {
        (1, 3) => "attempt=1; max=3",
        (1, 1) => "attempt=1; max=1",
        _ => string.Create(CultureInfo.InvariantCulture, $"attempt={attempt}; max={maxAttempts}"),
    };

    /// <summary>Formats the header <c>Host</c> of a URL.</summary>
    internal static string FormatHost(Uri url)
    {
        var host = url.HostNameType == UriHostNameType.IPv6 ? $"[{url.IdnHost}]" : url.IdnHost;
        return url.IsDefaultPort ? host : string.Create(CultureInfo.InvariantCulture, $"{host}:{url.Port}");
    }
}
