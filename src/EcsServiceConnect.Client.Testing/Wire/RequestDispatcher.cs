using System.Globalization;

namespace EcsServiceConnect.Client.Testing;

/// <summary>Takes one request from the wire to its handler and the outcome back to the wire.</summary>
internal sealed class RequestDispatcher(EcsState state, OperationIndex operations)
{
    public const string ContentType = "application/x-amz-json-1.1";
    public const string TargetPrefix = "AmazonEC2ContainerServiceV20141113.";

    public InMemoryEcsResponse Dispatch(InMemoryEcsRequest request)
    {
        try
        {
            return CreateResponse(200, Execute(request));
        }
        catch (EcsServiceException refused)
        {
            return CreateErrorResponse(refused);
        }
#pragma warning disable CA1031 // The last guard: whatever went wrong in here is no concern of the caller's, and is not shown.
        catch (Exception)
        {
            const string Message = "The in-memory ECS failed at this request. This is a fault of its own.";
            return CreateErrorResponse(new ServerException(Message) { StatusCode = 500 });
        }
#pragma warning restore CA1031
    }

    public InMemoryEcsResponse CreateResponse(int statusCode, byte[] body, string contentType = ContentType) =>
        CreateResponse(statusCode, body, contentType, more: []);

    /// <param name="refused">The error to answer.</param>
    /// <param name="retryAfter">The milliseconds that the client is asked to wait; null for nothing of the kind.</param>
    public InMemoryEcsResponse CreateErrorResponse(EcsServiceException refused, string? retryAfter = null) => CreateResponse(
        refused.StatusCode,
        EcsJson.SerializeToUtf8Bytes(refused),
        ContentType,
        ("x-amzn-ErrorType", refused.ErrorCode),
        ("x-amz-retry-after", retryAfter));

    private byte[] Execute(InMemoryEcsRequest request)
    {
        if (request.Body.Length > InMemoryEcs.MaxRequestBytes)
        {
            throw new ClientException($"The request body is larger than {InMemoryEcs.MaxRequestBytes} bytes.") { StatusCode = 413 };
        }

        if (!string.Equals(request.Method, "POST", StringComparison.OrdinalIgnoreCase))
        {
            throw new ClientException($"ECS answers POST only, not {MessageSanitizer.Sanitize(request.Method)}.");
        }

        var headers = new RequestHeaders(request.Headers);
        SignatureValidator.Validate(headers, state.Arns.Region);
        var handler = FindHandler(headers["x-amz-target"]);
        ValidateContentType(headers["content-type"]);
        return handler.Execute(request.Body.Span, state);
    }

    private OperationHandler FindHandler(string? target)
    {
        if (string.IsNullOrEmpty(target))
        {
            throw new ClientException($"The X-Amz-Target header is missing; it names the operation, as in '{TargetPrefix}ListClusters'.");
        }

        if (!target.StartsWith(TargetPrefix, StringComparison.Ordinal))
        {
            throw new ClientException($"X-Amz-Target '{MessageSanitizer.Sanitize(target)}' names no operation of ECS; those start with '{TargetPrefix}'.");
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
        int statusCode, byte[] body, string contentType, params ReadOnlySpan<(string Name, string? Value)> more)
    {
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
        {
            ["Content-Type"] = contentType,
            ["Date"] = state.Clock.GetUtcNow().ToString("R", CultureInfo.InvariantCulture),
            ["x-amzn-RequestId"] = RandomSource.CreateRequestId(),
        };
        foreach (var (name, value) in more)
        {
            if (value is not null)
            {
                headers[name] = value;
            }
        }

        return new InMemoryEcsResponse(statusCode, headers, body);
    }
}
