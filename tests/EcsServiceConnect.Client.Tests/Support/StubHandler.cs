using System.Net;
using System.Text;

namespace EcsServiceConnect.Client.Tests.Support;

/// <summary>What one attempt sent, kept after its request was disposed.</summary>
internal sealed record SentRequest(Uri Url, HttpMethod Method, Dictionary<string, string> Headers, byte[] Body)
{
    public string Text => Encoding.UTF8.GetString(Body);
}

/// <summary>Responds to attempts in order, from a script; an attempt beyond the script fails the test.</summary>
internal sealed class StubHandler : HttpMessageHandler
{
    private readonly Queue<Func<HttpRequestMessage, CancellationToken, Task<HttpResponseMessage>>> _script = new();
    private readonly List<SentRequest> _sent = [];
    private Func<HttpRequestMessage, CancellationToken, Task<HttpResponseMessage>>? _always;

    public IReadOnlyList<SentRequest> Sent => _sent;

    /// <summary>Runs before the response to each attempt, with its number from 1.</summary>
    public Action<int>? OnSend { get; set; }

    public bool IsDisposed { get; private set; }

    public StubHandler Then(HttpStatusCode status, string body, params (string Name, string Value)[] headers) =>
        Then(status, Encoding.UTF8.GetBytes(body), headers);

    public StubHandler Then(HttpStatusCode status, byte[] body, params (string Name, string Value)[] headers) =>
        Then((_, _) => Task.FromResult(CreateResponse(status, body, headers)));

    public StubHandler ThenOk(string body = "{}") => Then(HttpStatusCode.OK, body, ("x-amzn-RequestId", "req-1"));

    public StubHandler ThenError(HttpStatusCode status, string code, params (string Name, string Value)[] headers) =>
        Then(status, $$"""{"__type":"{{code}}","message":"the message of the service"}""", headers);

    public StubHandler ThenThrow(Exception error) => Then((_, _) => Task.FromException<HttpResponseMessage>(error));

    /// <summary>Never responds: the attempt ends when it is canceled.</summary>
    public StubHandler ThenHang() => Then(async (_, cancellationToken) =>
    {
        await Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken);
        throw new InvalidOperationException("Infinity ended.");
    });

    public StubHandler Then(Func<HttpRequestMessage, CancellationToken, Task<HttpResponseMessage>> respond)
    {
        _script.Enqueue(respond);
        return this;
    }

    /// <summary>Responds to every attempt beyond the script.</summary>
    public StubHandler Always(Func<HttpRequestMessage, CancellationToken, Task<HttpResponseMessage>> respond)
    {
        _always = respond;
        return this;
    }

    public static HttpResponseMessage CreateResponse(HttpStatusCode status, byte[] body, params (string Name, string Value)[] headers)
    {
        var response = new HttpResponseMessage(status) { Content = new ByteArrayContent(body) };
        foreach (var (name, value) in headers)
        {
            if (!response.Headers.TryAddWithoutValidation(name, value))
            {
                response.Content.Headers.TryAddWithoutValidation(name, value);
            }
        }

        return response;
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var content = request.Content ?? new ByteArrayContent([]);
        var headers = request.Headers.NonValidated.Concat(content.Headers.NonValidated)
            .ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase);
        var body = await content.ReadAsByteArrayAsync(cancellationToken);
        Func<HttpRequestMessage, CancellationToken, Task<HttpResponseMessage>> respond;
        lock (_sent)
        {
            _sent.Add(new SentRequest(request.RequestUri!, request.Method, headers, body));
            OnSend?.Invoke(_sent.Count);
            respond = _script.Count > 0
                ? _script.Dequeue()
                : _always ?? throw new InvalidOperationException($"Attempt {_sent.Count} was not expected.");
        }

        return await respond(request, cancellationToken);
    }

    protected override void Dispose(bool disposing)
    {
        IsDisposed = true;
        base.Dispose(disposing);
    }
}
