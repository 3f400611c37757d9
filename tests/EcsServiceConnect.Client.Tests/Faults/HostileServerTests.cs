using System.Globalization;
using EcsServiceConnect.Client.Models;
using EcsServiceConnect.Client.Tests.Support;

namespace EcsServiceConnect.Client.Tests.Faults;

/// <summary>
/// Whatever handlers and servers come up with: a call ends with a response that can be used or with an exception of this library whose
/// text can be shown, and the next call to a server that works succeeds. The variable <c>ECS_HOSTILE_CALLS</c> sets the number of calls,
/// such as 100000.
/// </summary>
public class HostileServerTests(ITestOutputHelper output)
{
    private const int CallsOfAClient = 50;

    private static readonly int _calls =
        int.TryParse(Environment.GetEnvironmentVariable("ECS_HOSTILE_CALLS"), CultureInfo.InvariantCulture, out var calls) ? calls : 3_000;

    private static readonly Func<EcsClient, Task<EcsResponse>>[] _operations =
    [
        async ecs => await ecs.ListClustersAsync(cancellationToken: Token),
        async ecs => await ecs.DescribeServicesAsync(new DescribeServicesRequest { Services = ["orders"] }, Token),
        async ecs => await ecs.RunTaskAsync(new RunTaskRequest { TaskDefinition = "orders" }, Token),
        async ecs => await ecs.DescribeTaskDefinitionAsync(new DescribeTaskDefinitionRequest { TaskDefinition = "orders" }, Token),
        async ecs => await ecs.DescribeServiceDeploymentsAsync(new DescribeServiceDeploymentsRequest { ServiceDeploymentArns = ["a"] }, Token),
        async ecs => await ecs.InvokeAsync("DescribeAnything", "{}", Token),
    ];

    private readonly Dictionary<string, int> _outcomes = [];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task SendAsync_HostileHandler_EndsInResponseOrEcsException()
    {
        for (var batch = 0; batch < _calls * 9 / 10 / CallsOfAClient; batch++)
        {
            var responses = new HostileResponseFactory(batch);
            using var logger = new ListLogger();
            using var client = new TestClient(options => Configure(options, batch, logger));
            client.Handler.Always((_, _) => Task.FromResult(responses.CreateResponse()));
            await CallAsync(client, batch);

            client.Handler.ThenOk("""{"clusterArns":["a"]}""");
            Assert.Equal(["a"], (await client.ListClustersAsync(cancellationToken: Token)).ClusterArns);
            Assert.StartsWith("2026", client.Handler.Sent[^1].Headers["x-amz-date"], StringComparison.Ordinal);
            Assert.All(logger.Entries, entry => AssertPrintable(entry.Text));
        }

        Report(minimum: 3);
    }

    [Fact]
    public async Task SendAsync_HostileServer_EndsInResponseOrEcsException()
    {
        for (var batch = 0; batch < _calls / 10 / CallsOfAClient; batch++)
        {
            var responses = new HostileResponseFactory(batch);
            var isHostile = true;
            await using var server = new RawServer(RawServer.Times(CallsOfAClient * 10, async connection =>
            {
                await connection.ReadRequestAsync();
                await connection.SendAsync(isHostile ? CreateBytes(responses) : "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}"u8.ToArray());
            }));
            using var logger = new ListLogger();
            using var client = TestClient.OverOneConnection(server.Url, options => Configure(options, batch, logger));
            await CallAsync(client, batch);

            isHostile = false;
            Assert.Empty((await ListAsync(client)).ClusterArns);
            Assert.All(logger.Entries, entry => AssertPrintable(entry.Text));
        }

        Report(minimum: 2);
    }

    private static void Configure(EcsClientOptions options, int batch, ListLogger logger)
    {
        options.Retry.Mode = (EcsRetryMode)(batch % 3);
        options.LoggerFactory = logger;
    }

    private async Task CallAsync(TestClient client, int batch)
    {
        for (var call = 0; call < CallsOfAClient; call++)
        {
            string outcome;
            try
            {
                var response = await _operations[call % _operations.Length](client.Ecs);
                AssertPrintable(response.Metadata.ToString());
                _ = response.ToString().Length + response.GetHashCode();
                outcome = "response";
            }
            catch (Exception error)
            {
                Assert.True(error is EcsException, $"batch {batch}, call {call}: {error}");
                AssertPrintable(error.Message);
                outcome = error is EcsServiceException ? nameof(EcsServiceException) : error.GetType().Name;
            }

            _outcomes[outcome] = _outcomes.GetValueOrDefault(outcome) + 1;
        }
    }

    private static async Task<ListClustersResponse> ListAsync(TestClient client)
    {
        try
        {
            return await client.ListClustersAsync(cancellationToken: Token);
        }
        catch (EcsTransportException error) when (error.IsRetryable)
        {
            // The server has closed the connection after its last response, and the call may have no retry.
            return await client.ListClustersAsync(cancellationToken: Token);
        }
    }

    /// <summary>Connections can overlap, and what is random is not safe for that.</summary>
    private static byte[] CreateBytes(HostileResponseFactory responses)
    {
        lock (responses)
        {
            return responses.CreateBytes();
        }
    }

    private static void AssertPrintable(string text)
    {
        Assert.InRange(text.Length, 1, 10_000);
        Assert.DoesNotContain(text, static symbol => char.IsControl(symbol) && symbol is not ('\n' or '\t'));
    }

    private void Report(int minimum)
    {
        output.WriteLine(string.Join(", ", _outcomes.Select(outcome => $"{outcome.Key}: {outcome.Value}")));
        Assert.True(_outcomes.Count >= minimum);
    }
}
