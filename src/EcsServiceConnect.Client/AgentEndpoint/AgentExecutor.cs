using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text.Json;
using EcsServiceConnect.Client.Diagnostics;
using EcsServiceConnect.Client.Errors;
using EcsServiceConnect.Client.Pipeline;
using Microsoft.Extensions.Logging;
using Polly;
using Polly.Retry;
using Polly.Timeout;

namespace EcsServiceConnect.Client.AgentEndpoint;

/// <summary>Asks the agent of the task over its own connection, without a proxy, and retries transient failures.</summary>
internal sealed class AgentExecutor : IDisposable
{
    private const long MaxResponseBytes = 16 * 1024 * 1024;

    private static readonly TimeSpan _baseDelay = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan _maxDelay = TimeSpan.FromSeconds(2);

    private readonly TimeSpan _attemptTimeout;
    private readonly HttpClient _httpClient;
    private readonly bool _ownsHttpClient;
    private readonly RandomSource _randomSource;
    private readonly ILogger _logger;
    private readonly ResiliencePipeline _pipeline;
    private volatile bool _isDisposed;

    /// <param name="endpoint">The URL that the paths of requests are appended to.</param>
    /// <param name="options">Valid settings.</param>
    /// <param name="httpClient">The client to send with, which stays the caller's; null for one of its own.</param>
    /// <param name="randomSource">The source of the jitter.</param>
    public AgentExecutor(Uri endpoint, EcsAgentOptions options, HttpClient? httpClient, RandomSource randomSource)
    {
        BaseUrl = endpoint.GetLeftPart(UriPartial.Path).TrimEnd('/');
        _attemptTimeout = options.AttemptTimeout;
        _ownsHttpClient = httpClient is null;
        _httpClient = httpClient ?? new HttpClient(CreateHandler()) { Timeout = Timeout.InfiniteTimeSpan };
        _randomSource = randomSource;
        _logger = CreateLogger(options);
        _pipeline = CreatePipeline(options);
    }

    /// <summary>The URL that the paths of requests are appended to.</summary>
    public string BaseUrl { get; }

    /// <summary>Creates a handler without proxy, cookies and redirects: the agent is on this machine, whatever proxy the system has.</summary>
    public static SocketsHttpHandler CreateHandler() => new() { UseProxy = false, UseCookies = false, AllowAutoRedirect = false };

    /// <summary>Creates the logger of the callers of the agent.</summary>
    public static ILogger CreateLogger(EcsAgentOptions options) =>
        options.LoggerFactory?.CreateLogger("EcsServiceConnect.Client.Agent") ?? Microsoft.Extensions.Logging.Abstractions.NullLogger.Instance;

    /// <summary>Sends a request until it succeeds, fails for good, or has been sent as often as is allowed.</summary>
    public async Task<T> SendAsync<T>(AgentRequest<T> request, CancellationToken cancellationToken)
    {
        ObjectDisposedException.ThrowIf(_isDisposed, this);
        var call = new Call<T>(this, request);
        try
        {
            return await _pipeline.ExecuteAsync(
                static (call, cancellation) => call.Executor.SendAttemptAsync(call, cancellation), call, cancellationToken).ConfigureAwait(false);
        }
        catch (TimeoutRejectedException rejection)
        {
            throw new EcsTimeoutException($"An attempt took longer than {_attemptTimeout.TotalSeconds} s (AttemptTimeout).", rejection)
            {
                Operation = request.Operation,
                Attempts = call.Attempts,
                Timeout = _attemptTimeout,
            };
        }
    }

    public void Dispose()
    {
        _isDisposed = true;
        if (_ownsHttpClient)
        {
            _httpClient.Dispose();
        }
    }

    private ResiliencePipeline CreatePipeline(EcsAgentOptions options)
    {
        var builder = new ResiliencePipelineBuilder { Name = EcsDiagnostics.Name, TimeProvider = options.TimeProvider };
        if (options.MaxAttempts > 1)
        {
            builder.AddRetry(new RetryStrategyOptions
            {
                Name = "AgentRetry",
                MaxRetryAttempts = options.MaxAttempts - 1,
                ShouldHandle = static arguments => ValueTask.FromResult(MayPass(arguments.Outcome.Exception)),
                DelayGenerator = arguments => ValueTask.FromResult<TimeSpan?>(GetDelay(arguments.AttemptNumber)),
                OnRetry = arguments =>
                {
                    var errorType = ErrorTypeMapper.Map(arguments.Outcome.Exception!);
                    _logger.LogAskingAgentAgain(arguments.AttemptNumber + 1, errorType);
                    return ValueTask.CompletedTask;
                },
            });
        }

        return (options.AttemptTimeout == Timeout.InfiniteTimeSpan ? builder : builder.AddTimeout(options.AttemptTimeout)).Build();
    }

    /// <summary>Whether a failure may pass: also that of a container which the agent does not know yet.</summary>
    private static bool MayPass(Exception? failure) =>
        failure is EcsServiceException { StatusCode: 404 } || (failure is not null && FailureClassifier.Classify(failure) != FailureKind.Permanent);

    private TimeSpan GetDelay(int retry) =>
        _randomSource.NextDouble() * TimeSpan.FromSeconds(Math.Min(_baseDelay.TotalSeconds * Math.Pow(2, Math.Min(retry, 16)), _maxDelay.TotalSeconds));

    private async ValueTask<T> SendAttemptAsync<T>(Call<T> call, CancellationToken cancellationToken)
    {
        call.Attempts++;
        try
        {
            using var message = CreateMessage(call.Request);
            using var response = await _httpClient.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, cancellationToken).ConfigureAwait(false);
            using var body = await ResponseBody.ReadAsync(response.Content, MaxResponseBytes, cancellationToken).ConfigureAwait(false);
            return body is null
                ? throw CreateException(call, $"The response is larger than {MaxResponseBytes} bytes.", FailureKind.Permanent, (int)response.StatusCode)
                : Read(call.Request, new AgentResponse(call.Request, (int)response.StatusCode, body.Written.Span, call.Attempts));
        }
        catch (Exception) when (_isDisposed)
        {
            throw new ObjectDisposedException(nameof(AgentExecutor));
        }
        catch (OperationCanceledException cancellation) when (!cancellationToken.IsCancellationRequested)
        {
            throw CreateException(
                call, "The request was canceled, though not by the caller: the HttpClient has a time limit or was disposed.", FailureKind.Transient, error: cancellation);
        }
        catch (Exception error) when (error is HttpRequestException or IOException or SocketException)
        {
            throw CreateException(call, DescribeConnection(call.Request, error), FailureKind.Transient, error: error);
        }
    }

    private static T Read<T>(AgentRequest<T> request, AgentResponse response)
    {
        try
        {
            return request.Read(response);
        }
        catch (JsonException error)
        {
            throw response.CreateException(error);
        }
    }

    private HttpRequestMessage CreateMessage(AgentRequest request)
    {
        var message = new HttpRequestMessage(request.Body is null ? HttpMethod.Get : HttpMethod.Put, BaseUrl + request.Path);
        if (request.Body is { } body)
        {
            message.Content = new ByteArrayContent(body) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } };
        }

        return message;
    }

    private string DescribeConnection(AgentRequest request, Exception error)
    {
        var reason = MessageFormatter.EndSentence(MessageSanitizer.Sanitize(error.Message));
        return $"{char.ToUpperInvariant(request.Variable.Service[0])}{request.Variable.Service[1..]} cannot be reached: {reason}"
            + $" Check {request.Variable.Name}; only the containers of a task reach the agent.";
    }

    private static EcsTransportException CreateException<T>(Call<T> call, string message, FailureKind kind, int? status = null, Exception? error = null) =>
        new(message, error) { Operation = call.Request.Operation, Attempts = call.Attempts, StatusCode = status, Kind = kind };

    /// <summary>A request with the number of its attempts so far.</summary>
    private sealed class Call<T>(AgentExecutor executor, AgentRequest<T> request)
    {
        public AgentExecutor Executor { get; } = executor;

        public AgentRequest<T> Request { get; } = request;

        public int Attempts { get; set; }
    }
}
