using System.Globalization;

namespace EcsServiceConnect.Client.Testing;

/// <summary>Takes one request from the wire to its handler and the outcome back to the wire.</summary>
internal sealed class WireDoor(EcsState state, OperationTable operations)
{
    private const string ContentType = "application/x-amz-json-1.1";
    private const string TargetPrefix = "AmazonEC2ContainerServiceV20141113.";

    public InMemoryEcsResponse Answer(InMemoryEcsRequest request)
    {
        try
        {
            return Respond(200, Dispatch(request), errorType: null);
        }
        catch (EcsServiceException refused)
        {
            return Refuse(refused);
        }
#pragma warning disable CA1031 // The last guard: whatever went wrong in here is no concern of the caller's, and is not shown.
        catch (Exception)
        {
            const string Message = "The in-memory ECS failed at this request. This is a fault of its own.";
            return Refuse(new ServerException(Message) { StatusCode = 500 });
        }
#pragma warning restore CA1031
    }

    private byte[] Dispatch(InMemoryEcsRequest request)
    {
        if (request.Body.Length > InMemoryEcs.MaxRequestBytes)
        {
            throw new ClientException($"The request body is larger than {InMemoryEcs.MaxRequestBytes} bytes.") { StatusCode = 413 };
        }

        if (!string.Equals(request.Method, "POST", StringComparison.OrdinalIgnoreCase))
        {
            throw new ClientException($"ECS answers POST only, not {Shown.Text(request.Method)}.");
        }

        var headers = new WireHeaders(request.Headers);
        SignatureCheck.Verify(headers, state.Arns.Region);
        var handler = FindHandler(headers["x-amz-target"]);
        CheckContentType(headers["content-type"]);
        return handler.Answer(request.Body.Span, state);
    }

    private OperationHandler FindHandler(string? target)
    {
        if (string.IsNullOrEmpty(target))
        {
            throw new ClientException($"The X-Amz-Target header is missing; it names the operation, as in '{TargetPrefix}ListClusters'.");
        }

        if (!target.StartsWith(TargetPrefix, StringComparison.Ordinal))
        {
            throw new ClientException($"X-Amz-Target '{Shown.Text(target)}' names no operation of ECS; those start with '{TargetPrefix}'.");
        }

        var name = target[TargetPrefix.Length..];
        return operations.Find(name)
            ?? throw new ClientException($"The in-memory ECS does not know the operation '{Shown.Text(name)}'.");
    }

    private static void CheckContentType(string? contentType)
    {
        var mediaType = contentType?.Split(';', 2)[0].Trim();
        if (!string.Equals(mediaType, ContentType, StringComparison.OrdinalIgnoreCase))
        {
            throw new ClientException($"The Content-Type must be '{ContentType}', not '{Shown.Text(mediaType)}'.");
        }
    }

    private InMemoryEcsResponse Refuse(EcsServiceException refused) =>
        Respond(refused.StatusCode, EcsJson.SerializeToUtf8Bytes(refused), refused.ErrorCode);

    private InMemoryEcsResponse Respond(int statusCode, byte[] body, string? errorType)
    {
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
        {
            ["Content-Type"] = ContentType,
            ["Date"] = state.Clock.GetUtcNow().ToString("R", CultureInfo.InvariantCulture),
            ["x-amzn-RequestId"] = Randomness.RequestId(),
        };
        if (errorType is not null)
        {
            headers["x-amzn-ErrorType"] = errorType;
        }

        return new InMemoryEcsResponse(statusCode, headers, body);
    }
}
