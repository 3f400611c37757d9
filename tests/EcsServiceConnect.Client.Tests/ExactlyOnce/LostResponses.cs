using System.Buffers.Binary;
using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace EcsServiceConnect.Client.Tests.ExactlyOnce;

/// <summary>
/// Lets every request through and loses a fifth of the responses: after the server acted, the connection is reset or the response
/// turned into a 500. Which ones is settled by a seed, the call's name and how often the call was seen, so that the order in which
/// callers take turns changes nothing.
/// </summary>
internal sealed class LostResponses(HttpMessageHandler server, int seed) : DelegatingHandler(server)
{
    private const uint OneIn = 5;
    private const string Fault = """{"__type":"ServerException","message":"lost"}""";

    private readonly Lock _lock = new();
    private readonly Dictionary<string, uint> _seen = [];

    public int Requests { get; private set; }

    public int Resets { get; private set; }

    public int Faults { get; private set; }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var loss = LossOf(await NameOfAsync(request, cancellationToken));

        // Others take their turn between the request and its response.
        await Task.Yield();
        var response = await base.SendAsync(request, cancellationToken);
        await Task.Yield();
        if (loss == Loss.None)
        {
            return response;
        }

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        response.Dispose();
        return loss == Loss.Reset
            ? throw new HttpRequestException(HttpRequestError.ResponseEnded, "The connection was reset.")
            : new HttpResponseMessage(HttpStatusCode.InternalServerError)
            {
                Content = new StringContent(Fault, Encoding.UTF8, "application/x-amz-json-1.1"),
            };
    }

    /// <summary>The name that the test gave the call: that of the service, or who starts the task.</summary>
    private static async Task<string> NameOfAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        using var body = JsonDocument.Parse(await request.Content!.ReadAsStringAsync(cancellationToken));
        var isService = body.RootElement.TryGetProperty("serviceName", out var service);
        return (isService ? service : body.RootElement.GetProperty("startedBy")).GetString()!;
    }

    private Loss LossOf(string name)
    {
        lock (_lock)
        {
            var turn = _seen[name] = _seen.GetValueOrDefault(name) + 1;
            var chance = Hash(string.Create(CultureInfo.InvariantCulture, $"{seed}/{name}/{turn}"));
            var loss = chance % OneIn != 0 ? Loss.None : chance / OneIn % 2 == 0 ? Loss.Reset : Loss.Error;
            Requests++;
            Resets += loss == Loss.Reset ? 1 : 0;
            Faults += loss == Loss.Error ? 1 : 0;
            return loss;
        }
    }

    /// <summary>The same for the same text in every process, unlike the framework's own.</summary>
    private static uint Hash(string text) =>
        BinaryPrimitives.ReadUInt32LittleEndian(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private enum Loss
    {
        None,
        Reset,
        Error,
    }
}
