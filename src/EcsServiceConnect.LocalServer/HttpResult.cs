using EcsServiceConnect.Client;

namespace EcsServiceConnect.LocalServer;

/// <summary>A response whose status, headers and body are known.</summary>
internal sealed record HttpResult(int StatusCode, IReadOnlyDictionary<string, string> Headers, ReadOnlyMemory<byte> Body) : IResult
{
    /// <summary>The header that names the error.</summary>
    public const string ErrorTypeHeader = "x-amzn-ErrorType";

    /// <summary>The header that identifies the response.</summary>
    public const string RequestIdHeader = "x-amzn-RequestId";

    /// <summary>Creates the response to a request that the server rejects before the ECS receives it, in the form of ECS's errors.</summary>
    public static HttpResult CreateError(EcsServiceException error)
    {
        var headers = new Dictionary<string, string>
        {
            ["Content-Type"] = "application/x-amz-json-1.1",
            [ErrorTypeHeader] = error.ErrorCode,
        };
        return new HttpResult(error.StatusCode, headers, EcsJson.SerializeToUtf8Bytes(error));
    }

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        response.StatusCode = StatusCode;
        foreach (var (name, value) in Headers)
        {
            response.Headers[name] = value;
        }

        if (StatusCode == StatusCodes.Status304NotModified)
        {
            // It has no body, and even an empty one is an error of the web server.
            return;
        }

        response.ContentLength = Body.Length;
        if (!HttpMethods.IsHead(httpContext.Request.Method))
        {
            await response.BodyWriter.WriteAsync(Body, httpContext.RequestAborted).ConfigureAwait(false);
        }
    }
}
