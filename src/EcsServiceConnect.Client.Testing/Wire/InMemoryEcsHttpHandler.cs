using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;

namespace EcsServiceConnect.Client.Testing;

/// <summary>Brings the requests of an <see cref="HttpClient"/> to an ECS in the same process.</summary>
internal sealed class InMemoryEcsHttpHandler(InMemoryEcs ecs) : HttpMessageHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        Copy(request.Headers.NonValidated, headers);
        ReadOnlyMemory<byte> body = default;
        if (request.Content is { } content)
        {
            Copy(content.Headers.NonValidated, headers);
            body = await content.ReadAsByteArrayAsync(cancellationToken).ConfigureAwait(false);
        }

        var answer = await ecs.HandleAsync(
            new InMemoryEcsRequest { Method = request.Method.Method, Headers = headers, Body = body },
            cancellationToken).ConfigureAwait(false);
        return answer.Connection switch
        {
            InMemoryEcsConnection.Refused => throw new HttpRequestException(
                HttpRequestError.ConnectionError,
                "The connection was refused, as a test scripted it.",
                new SocketException((int)SocketError.ConnectionRefused)),
            InMemoryEcsConnection.Reset => throw new HttpRequestException(
                HttpRequestError.ResponseEnded,
                "The connection was broken before the answer, as a test scripted it.",
                new IOException("The connection was reset.", new SocketException((int)SocketError.ConnectionReset))),
            _ => ToMessage(answer, request),
        };
    }

    private static void Copy(HttpHeadersNonValidated from, Dictionary<string, string> to)
    {
        foreach (var (name, values) in from)
        {
            to[name] = values.ToString();
        }
    }

    private static HttpResponseMessage ToMessage(InMemoryEcsResponse answer, HttpRequestMessage request)
    {
        var message = new HttpResponseMessage((HttpStatusCode)answer.StatusCode)
        {
            RequestMessage = request,
            Content = new ReadOnlyMemoryContent(answer.Body),
        };
        foreach (var (name, value) in answer.Headers)
        {
            if (!message.Headers.TryAddWithoutValidation(name, value))
            {
                message.Content.Headers.TryAddWithoutValidation(name, value);
            }
        }

        return message;
    }
}
