using System.Text;
using System.Text.Json;

namespace EcsServiceConnect.TestSupport;

/// <summary>Requests as a client in any language would send them, and what came back.</summary>
public static class Wire
{
    public const string Signature = "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";

    public const string Authorization =
        "AWS4-HMAC-SHA256 Credential=AKID/20261123/us-east-1/ecs/aws4_request, SignedHeaders=content-type;host;x-amz-date, Signature="
        + Signature;

    public static Dictionary<string, string> Headers(string operation) => new()
    {
        ["Content-Type"] = "application/x-amz-json-1.1",
        ["X-Amz-Target"] = "AmazonEC2ContainerServiceV20141113." + operation,
        ["X-Amz-Date"] = "20261123T120000Z",
        ["Authorization"] = Authorization,
    };

    public static ValueTask<InMemoryEcsResponse> SendAsync(
        this InMemoryEcs ecs, string operation, string body, Action<Dictionary<string, string>>? change = null) =>
        SendAsync(ecs, operation, Encoding.UTF8.GetBytes(body), change);

    public static ValueTask<InMemoryEcsResponse> SendAsync(
        this InMemoryEcs ecs, string operation, byte[] body, Action<Dictionary<string, string>>? change = null)
    {
        var headers = Headers(operation);
        change?.Invoke(headers);
        return ecs.HandleAsync(new InMemoryEcsRequest { Headers = headers, Body = body }, TestContext.Current.CancellationToken);
    }

    public static JsonElement Json(this InMemoryEcsResponse response) => JsonDocument.Parse(response.Body).RootElement;

    /// <summary>The message of an error, after checking that it is the one expected, in header and body alike.</summary>
    public static string ErrorOf<TError>(InMemoryEcsResponse response, int status = 400)
        where TError : EcsServiceException
    {
        Assert.Equal(status, response.StatusCode);
        Assert.Equal(typeof(TError).Name, response.Headers["x-amzn-ErrorType"]);
        Assert.Equal(typeof(TError).Name, response.Json().GetProperty("__type").GetString());
        Assert.Equal("application/x-amz-json-1.1", response.Headers["Content-Type"]);
        return response.Json().GetProperty("message").GetString()!;
    }
}
