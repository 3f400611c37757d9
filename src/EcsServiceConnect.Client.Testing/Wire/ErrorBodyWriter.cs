using System.Text;
using System.Text.Json.Nodes;

namespace EcsServiceConnect.Client.Testing;

/// <summary>
/// Writes the errors of handlers. Their messages quote requests, so they are made short and free of control characters here, whatever
/// a handler has written into them.
/// </summary>
internal static class ErrorBodyWriter
{
    private const int MaxMessageLength = 2048;

    public static byte[] Write(EcsServiceException exception)
    {
        var body = EcsJson.SerializeToUtf8Bytes(exception);
        var message = MessageSanitizer.Sanitize(exception.ErrorMessage, MaxMessageLength);
        if (message == exception.ErrorMessage)
        {
            return body;
        }

        var json = JsonNode.Parse(body)!.AsObject();
        json["message"] = message;
        return Encoding.UTF8.GetBytes(json.ToJsonString());
    }
}
