using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text;

namespace EcsServiceConnect.LocalServer.Tests;

/// <summary>Requests as a client in any language would send them, and such as none should.</summary>
public static class RawRequest
{
    public const string Authorization =
        "AWS4-HMAC-SHA256 Credential=AKIDSECRET/20261123/us-east-1/ecs/aws4_request, SignedHeaders=host;x-amz-date, "
        + "Signature=0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static HttpRequestMessage Post(Uri url, string operation, HttpContent body, bool signed = true)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, url) { Content = body };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/x-amz-json-1.1");
        request.Headers.Add("X-Amz-Target", "AmazonEC2ContainerServiceV20141113." + operation);
        request.Headers.Add("X-Amz-Date", "20261123T120000Z");
        if (signed)
        {
            request.Headers.TryAddWithoutValidation("Authorization", Authorization);
        }

        return request;
    }

    public static string Head(string operation, int contentLength, string more = "") =>
        "POST / HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-amz-json-1.1\r\n"
        + $"X-Amz-Target: AmazonEC2ContainerServiceV20141113.{operation}\r\nX-Amz-Date: 20261123T120000Z\r\n"
        + $"Authorization: {Authorization}\r\nContent-Length: {contentLength}\r\n{more}\r\n";

    public static async Task<TcpClient> ConnectAsync(Uri url)
    {
        var socket = new TcpClient();
        await socket.ConnectAsync(url.Host, url.Port, Token);
        return socket;
    }

    public static async Task SendAsync(this TcpClient socket, string text) =>
        await socket.GetStream().WriteAsync(Encoding.ASCII.GetBytes(text), Token);

    public static async Task<string> ReadStatusLineAsync(this TcpClient socket)
    {
        using var reader = new StreamReader(socket.GetStream(), Encoding.ASCII, leaveOpen: true);
        return await reader.ReadLineAsync(Token) ?? "";
    }
}
