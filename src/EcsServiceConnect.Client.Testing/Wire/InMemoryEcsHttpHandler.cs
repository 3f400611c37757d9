using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;

namespace EcsServiceConnect.Client.Testing;

/// <summary>Sends the requests of an <see cref="HttpClient"/> to an ECS in the same process.</summary>
internal sealed class InMemoryEcsHttpHandler(InMemoryEcs ecs) : HttpMessageHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (DataChannelUrl.FindSessionId(request.RequestUri) is { } sessionId && WebSocketUpgrade.IsUpgrade(request))
        {
            return WebSocketUpgrade.Accept(request, socket => ecs.ServeSessionAsync(socket, sessionId, CancellationToken.None));
        }

        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        Copy(request.Headers.NonValidated, headers);
        ReadOnlyMemory<byte> body = default;
        if (request.Content is { } content)
        {
            Copy(content.Headers.NonValidated, headers);
            body = await content.ReadAsByteArrayAsync(cancellationToken).ConfigureAwait(false);
        }

        var response = await ecs.HandleAsync(
            new InMemoryEcsRequest { Method = request.Method.Method, Path = request.RequestUri?.AbsolutePath ?? "/", Headers = headers, Body = body },
            cancellationToken).ConfigureAwait(false);
        return response.Connection switch
        {
            InMemoryEcsConnection.Refused => throw new HttpRequestException(
                HttpRequestError.ConnectionError,
                "A scripted fault refused the connection.",
                new SocketException((int)SocketError.ConnectionRefused)),
            InMemoryEcsConnection.Reset => throw new HttpRequestException(
                HttpRequestError.ResponseEnded,
                "A scripted fault closed the connection before the response.",
                new IOException("The connection was reset.", new SocketException((int)SocketError.ConnectionReset))),
            _ => CreateMessage(response, request),
        };
    }

    private static void Copy(HttpHeadersNonValidated from, Dictionary<string, string> to)
    {
        foreach (var (name, values) in from)
        {
            to[name] = values.ToString();
        }
    }

    private static HttpResponseMessage CreateMessage(InMemoryEcsResponse response, HttpRequestMessage request)
    {
        var message = new HttpResponseMessage((HttpStatusCode)response.StatusCode)
        {
            RequestMessage = request,
            Content = new ReadOnlyMemoryContent(response.Body),
        };
        foreach (var (name, value) in response.Headers)
        {
            if (!message.Headers.TryAddWithoutValidation(name, value))
            {
                message.Content.Headers.TryAddWithoutValidation(name, value);
            }
        }

        return message;
    }
}
