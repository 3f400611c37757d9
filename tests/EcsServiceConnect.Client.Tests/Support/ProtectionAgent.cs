using System.Net;
using System.Threading.Channels;

namespace EcsServiceConnect.Client.Tests.Support;

/// <summary>An agent whose task protection endpoint responds when, and what, the test says.</summary>
internal sealed class ProtectionAgent : HttpMessageHandler
{
    public const string Protected = """{"protection":{"ExpirationDate":"2026-01-01T00:10:00Z","ProtectionEnabled":true,"TaskArn":"arn:task"}}""";
    public const string Unprotected = """{"protection":{"ExpirationDate":null,"ProtectionEnabled":false,"TaskArn":"arn:task"}}""";
    public const string Blocked = """{"failure":{"Arn":"arn:task","Detail":"Protected tasks block the deployment.","Reason":"DEPLOYMENT_BLOCKED"}}""";

    private readonly Channel<Call> _calls = Channel.CreateUnbounded<Call>();
    private readonly List<string> _received = [];

    /// <summary>The response to every request; null to let the test respond to each.</summary>
    public Func<string, (HttpStatusCode Status, string Body)>? Response { get; set; }

    /// <summary>The methods and bodies so far.</summary>
    public IReadOnlyList<string> Received
    {
        get
        {
            lock (_received)
            {
                return [.. _received];
            }
        }
    }

    /// <summary>Responds as an agent whose every request ECS accepts.</summary>
    public static (HttpStatusCode Status, string Body) Accept(string body) =>
        (HttpStatusCode.OK, body.Contains("false", StringComparison.Ordinal) ? Unprotected : Protected);

    /// <summary>Waits for the next request that the test is to respond to.</summary>
    public async Task<Call> NextAsync() => await _calls.Reader.ReadAsync(TestContext.Current.CancellationToken);

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var body = request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken);
        lock (_received)
        {
            _received.Add($"{request.Method} {body}".Trim());
        }

        if (Response is { } respond)
        {
            var (status, text) = respond(body);
            return new HttpResponseMessage(status) { Content = new StringContent(text) };
        }

        var call = new Call(body);
        _calls.Writer.TryWrite(call);
        return await call.Response.Task.WaitAsync(cancellationToken);
    }

    /// <summary>A request that waits for its response.</summary>
    internal sealed class Call(string body)
    {
        public string Body { get; } = body;

        public TaskCompletionSource<HttpResponseMessage> Response { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public void Respond(string body, HttpStatusCode status = HttpStatusCode.OK) =>
            Response.SetResult(new HttpResponseMessage(status) { Content = new StringContent(body) });
    }
}
