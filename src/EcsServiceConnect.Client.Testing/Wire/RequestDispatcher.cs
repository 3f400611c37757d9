using System.Globalization;

namespace EcsServiceConnect.Client.Testing;

/// <summary>Dispatches a request to the handler of its operation, and makes a response from the outcome.</summary>
internal sealed class RequestDispatcher(
    EcsState state, OperationIndex operations, RateLimiter limiter, UnexpectedExceptionHandler exceptionHandler)
{
    public const string ContentType = "application/x-amz-json-1.1";
    public const string TargetPrefix = "AmazonEC2ContainerServiceV20141113.";

    public InMemoryEcsResponse Dispatch(InMemoryEcsRequest request)
    {
        try
        {
            return CreateResponse(200, Execute(request));
        }
        catch (EcsServiceException exception)
        {
            return CreateErrorResponse(exception, ErrorBodyWriter.Write(exception), retryAfter: null);
        }
#pragma warning disable CA1031 // The client gets a response whatever fails in here; the exception goes to the log and to the hook.
        catch (Exception exception)
        {
            exceptionHandler.Handle(request, exception);
            const string Message = "The in-memory ECS failed at this request. This is a defect of its own;"
                + $" {nameof(InMemoryEcsOptions)}.{nameof(InMemoryEcsOptions.LoggerFactory)} receives the exception.";
            return CreateErrorResponse(new ServerException(Message) { StatusCode = 500 });
        }
#pragma warning restore CA1031
    }

    public InMemoryEcsResponse CreateResponse(int statusCode, byte[] body, string contentType = ContentType) =>
        CreateResponse(statusCode, body, contentType, moreHeaders: []);

    /// <param name="exception">The error of the response.</param>
    /// <param name="retryAfter">The milliseconds that the client is asked to wait; null for no such header.</param>
    public InMemoryEcsResponse CreateErrorResponse(EcsServiceException exception, string? retryAfter = null) =>
        CreateErrorResponse(exception, EcsJson.SerializeToUtf8Bytes(exception), retryAfter);

    private InMemoryEcsResponse CreateErrorResponse(EcsServiceException exception, byte[] body, string? retryAfter) => CreateResponse(
        exception.StatusCode,
        body,
        ContentType,
        ("x-amzn-ErrorType", exception.ErrorCode),
        ("x-amz-retry-after", retryAfter));

    private byte[] Execute(InMemoryEcsRequest request)
    {
        if (request.Body.Length > InMemoryEcs.MaxRequestBytes)
        {
            throw new ClientException($"The request body is larger than {InMemoryEcs.MaxRequestBytes} bytes.") { StatusCode = 413 };
        }

        if (!string.Equals(request.Method, "POST", StringComparison.OrdinalIgnoreCase))
        {
            throw new ClientException($"ECS accepts POST only, not {MessageSanitizer.Sanitize(request.Method)}.");
        }

        var headers = new RequestHeaders(request.Headers);
        SignatureValidator.Validate(headers, state.Arns.Region);
        var handler = GetHandler(headers["x-amz-target"]);
        ValidateContentType(headers["content-type"]);
        limiter.Admit(handler.Operation);
        return handler.Execute(request, state);
    }

    private OperationHandler GetHandler(string? target)
    {
        if (string.IsNullOrEmpty(target))
        {
            throw OperationIndex.CreateUnknownException(
                $"The X-Amz-Target header is missing. It names the operation, as in '{TargetPrefix}ListClusters'.");
        }

        if (!target.StartsWith(TargetPrefix, StringComparison.Ordinal))
        {
            throw OperationIndex.CreateUnknownException(
                $"X-Amz-Target '{MessageSanitizer.Sanitize(target)}' names no operation of ECS; those start with '{TargetPrefix}'.");
        }

        return operations.GetHandler(target[TargetPrefix.Length..]);
    }

    private static void ValidateContentType(string? contentType)
    {
        var mediaType = contentType?.Split(';', 2)[0].Trim();
        if (!string.Equals(mediaType, ContentType, StringComparison.OrdinalIgnoreCase))
        {
            throw new ClientException($"The Content-Type must be '{ContentType}', not '{MessageSanitizer.Sanitize(mediaType)}'.");
        }
    }

    private InMemoryEcsResponse CreateResponse(
        int statusCode, byte[] body, string contentType, params ReadOnlySpan<(string Name, string? Value)> moreHeaders)
    {
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
        {
            ["Content-Type"] = contentType,
            ["Date"] = state.Clock.GetUtcNow().ToString("R", CultureInfo.InvariantCulture),
            ["x-amzn-RequestId"] = RandomSource.CreateRequestId(),
        };
        foreach (var (name, value) in moreHeaders)
        {
            if (value is not null)
            {
                headers[name] = value;
            }
        }

        return new InMemoryEcsResponse(statusCode, headers, body);
    }
}
