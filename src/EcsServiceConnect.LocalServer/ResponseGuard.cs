using EcsServiceConnect.Client;

namespace EcsServiceConnect.LocalServer;

/// <summary>One answer, as it goes on the wire.</summary>
internal sealed record ResponseGuard(int StatusCode, IReadOnlyDictionary<string, string> Headers, ReadOnlyMemory<byte> Body)
{
    /// <summary>The value of a header, or a dash.</summary>
    public string this[string header] => Headers.GetValueOrDefault(header) ?? "-";

    /// <summary>What the server refuses before the ECS sees it, in the form in which clients of ECS understand it.</summary>
    public static ResponseGuard Refusal(EcsServiceException error, string? allow = null)
    {
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
        {
            ["Content-Type"] = "application/x-amz-json-1.1",
            ["x-amzn-ErrorType"] = error.ErrorCode,
        };
        if (allow is not null)
        {
            headers["Allow"] = allow;
        }

        return new ResponseGuard(error.StatusCode, headers, EcsJson.SerializeToUtf8Bytes(error));
    }

    public async Task SendAsync(HttpContext context)
    {
        var response = context.Response;
        response.StatusCode = StatusCode;
        foreach (var (name, value) in Headers)
        {
            response.Headers[name] = value;
        }

        response.ContentLength = Body.Length;
        if (!HttpMethods.IsHead(context.Request.Method))
        {
            await response.BodyWriter.WriteAsync(Body, context.RequestAborted).ConfigureAwait(false);
        }
    }
}
