using System.Collections.Concurrent;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using EcsServiceConnect.Client.Conventions.Facts;
using Microsoft.Extensions.Time.Testing;

namespace EcsServiceConnect.Client.Conventions.Secrets;

/// <summary>
/// A service that brings every call to a given outcome and leaks what it can: its responses contain secrets, and its errors quote the
/// request.
/// </summary>
internal sealed class LeakyService(CallOutcome outcome, FakeTimeProvider clock) : HttpMessageHandler
{
    private static readonly Dictionary<string, string> _responses =
        ApiFacts.Current.Operations.ToDictionary(o => o.Key, o => ModelJson.Write(ModelSamples.Full(ModelTypes.Get(o.Value.Output))));

    private readonly ConcurrentQueue<string> _sent = new();
    private readonly ConcurrentQueue<string> _signatures = new();

    /// <summary>What each attempt sent: headers and body.</summary>
    public IReadOnlyCollection<string> Sent => _sent;

    /// <summary>The signature of each attempt, which for some minutes is as powerful as the secret key.</summary>
    public IReadOnlyCollection<string> Signatures => _signatures;

    /// <summary>Cancels the current call, as its caller would.</summary>
    public Action Cancel { get; set; } = () => { };

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var body = await request.Content!.ReadAsStringAsync(cancellationToken);
        var sent = $"{request.Headers}{body}";
        var operation = request.Headers.GetValues("x-amz-target").Single().Split('.')[1];
        _sent.Enqueue(sent);
        _signatures.Enqueue(request.Headers.NonValidated["Authorization"].ToString().Split("Signature=")[1]);
        return outcome switch
        {
            CallOutcome.Success => CreateResponse(HttpStatusCode.OK, _responses[operation]),
            CallOutcome.ModeledError => CreateResponse(HttpStatusCode.BadRequest, FormatError("ClientException", "It cannot be done.")),
            CallOutcome.ErrorQuotingRequest =>
                CreateResponse(HttpStatusCode.BadRequest, FormatError("InvalidSignatureException", $"No match: {sent}")),
            CallOutcome.Throttle => CreateResponse(HttpStatusCode.BadRequest, FormatError("ThrottlingException", $"Too fast: {sent}")),
            CallOutcome.TransportFailure => throw new HttpRequestException("reset"),
            CallOutcome.UnreadableResponse => CreateResponse(HttpStatusCode.OK, sent),
            CallOutcome.ProxyResponse => CreateResponse(HttpStatusCode.BadGateway, $"<html>{sent}</html>"),
            CallOutcome.Timeout => await HangAsync(() => clock.Advance(TimeSpan.FromSeconds(30)), cancellationToken),
            CallOutcome.Cancellation => await HangAsync(Cancel, cancellationToken),
            _ => throw new InvalidOperationException("Nothing was to be sent."),
        };
    }

    private static HttpResponseMessage CreateResponse(HttpStatusCode status, string body) => new(status)
    {
        Headers = { { "x-amzn-RequestId", "request-1" } },
        Content = new StringContent(body, Encoding.UTF8, "application/x-amz-json-1.1"),
    };

    private static string FormatError(string code, string message) =>
        new JsonObject { ["__type"] = code, ["message"] = message }.ToJsonString();

    private static async Task<HttpResponseMessage> HangAsync(Action end, CancellationToken cancellationToken)
    {
        end();
        await Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken);
        throw new InvalidOperationException("Infinity ended.");
    }
}
