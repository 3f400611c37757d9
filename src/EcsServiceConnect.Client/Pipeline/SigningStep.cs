using System.Globalization;
using Amazon.Runtime;
using EcsServiceConnect.Client.Signing;

namespace EcsServiceConnect.Client.Pipeline;

/// <summary>Makes the HTTP request of one attempt and signs it with the corrected clock.</summary>
internal sealed class SigningStep
{
    /// <summary>The content type of every request.</summary>
    public const string ContentType = "application/x-amz-json-1.1";

    private const string Service = "ecs";

    /// <summary>Proxies and tracing rewrite it on the way, so it goes unsigned, as what tells of the attempt does.</summary>
    private const string TraceHeader = "x-amzn-trace-id";

    private readonly Uri _endpoint;
    private readonly string _path;
    private readonly string _host;
    private readonly string _region;
    private readonly string _userAgent;
    private readonly TimeProvider _clock;
    private readonly ClockSkew _skew;
    private readonly SigV4Signer _signer = new();

    public SigningStep(ResolvedOptions settings, string userAgent, TimeProvider clock, ClockSkew skew)
    {
        _endpoint = settings.Endpoint;
        _path = settings.Endpoint.AbsolutePath;
        _host = FormatHost(settings.Endpoint);
        _region = settings.Region;
        _userAgent = userAgent;
        _clock = clock;
        _skew = skew;
    }

    /// <summary>Makes the request of an attempt.</summary>
    /// <param name="call">The call.</param>
    /// <param name="attempt">Which attempt it is, from 1.</param>
    /// <param name="credentials">The keys to sign with.</param>
    /// <param name="time">When it was signed.</param>
    public HttpRequestMessage CreateRequest(EcsCall call, int attempt, ImmutableCredentials credentials, out SigningTime time)
    {
        var clock = _clock.GetUtcNow();
        time = new SigningTime(clock, _skew.Correct(clock));
        var message = new HttpRequestMessage(HttpMethod.Post, _endpoint) { Content = call.Body.ToContent() };
        try
        {
            Sign(message, call, attempt, credentials, time.Signed);
            return message;
        }
        catch
        {
            message.Dispose();
            throw;
        }
    }

    private void Sign(HttpRequestMessage message, EcsCall call, int attempt, ImmutableCredentials credentials, DateTimeOffset time)
    {
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

        var signed = call.AdditionalHeaders is { } additional
            ? (SignedHeader[])[.. own, .. additional.Where(static header => header.Name != TraceHeader)]
            : own;
        var scope = new SigningScope(credentials.AccessKey, credentials.SecretKey, _region, Service, time);
        var authorization = _signer.Sign(scope, "POST", _path, signed, call.Body.Hash);

        foreach (var (name, value) in own)
        {
            if (name != "content-type")
            {
                message.Headers.TryAddWithoutValidation(name, value);
            }
        }

        foreach (var (name, value) in call.AdditionalHeaders ?? [])
        {
            message.Headers.TryAddWithoutValidation(name, value);
        }

        message.Headers.TryAddWithoutValidation("amz-sdk-invocation-id", call.InvocationId);
        message.Headers.TryAddWithoutValidation("amz-sdk-request", FormatAttempt(call, attempt));
        message.Headers.TryAddWithoutValidation("Authorization", authorization);
        message.Headers.TryAddWithoutValidation("User-Agent", _userAgent);
    }

    /// <summary>
    /// Says which attempt this is and, once an answer has shown the server's clock, until when its result is of use.
    /// </summary>
    private string FormatAttempt(EcsCall call, int attempt)
    {
        if (attempt > 1
            && (call.LastFailure as EcsException)?.Attempt is { ServerDate: { } serverDate } facts
            && call.AttemptTimeout != Timeout.InfiniteTimeSpan)
        {
            var usefulUntil = _clock.GetUtcNow() + call.AttemptTimeout + (serverDate - facts.ReceivedAt);
            return string.Create(
                CultureInfo.InvariantCulture, $"ttl={SigV4Signer.FormatTime(usefulUntil)}; attempt={attempt}; max={call.MaxAttempts}");
        }

        return (attempt, call.MaxAttempts) switch
        {
            (1, 3) => "attempt=1; max=3",
            (1, 1) => "attempt=1; max=1",
            _ => string.Create(CultureInfo.InvariantCulture, $"attempt={attempt}; max={call.MaxAttempts}"),
        };
    }

    /// <summary>The header <c>Host</c> as it is sent for a URL; it is set by hand, so that what is signed is what is sent.</summary>
    private static string FormatHost(Uri url)
    {
        var host = url.HostNameType == UriHostNameType.IPv6 ? $"[{url.IdnHost}]" : url.IdnHost;
        return url.IsDefaultPort ? host : string.Create(CultureInfo.InvariantCulture, $"{host}:{url.Port}");
    }
}
