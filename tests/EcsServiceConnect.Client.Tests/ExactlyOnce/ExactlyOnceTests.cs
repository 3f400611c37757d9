using System.Collections.Concurrent;
using EcsServiceConnect.Client.Models;
using EcsServiceConnect.TestSupport;

namespace EcsServiceConnect.Client.Tests.ExactlyOnce;

/// <summary>
/// 64 callers make 2,000 calls that create something, and lose a fifth of the responses after the server acted. In the end the server
/// holds exactly what the responses reported.
/// </summary>
public sealed class ExactlyOnceTests(ITestOutputHelper output) : IDisposable
{
    private const int Callers = 64;
    private const int Calls = 2000;
    private const int Seed = 20261123;

    private readonly TestEcs _test = new();
    private readonly ConcurrentBag<string> _reported = [];
    private readonly ConcurrentBag<int> _failed = [];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _test.Dispose();

    /// <summary>
    /// The client makes the token, and nobody else knows it: whoever wants a response to every call gives it enough attempts. Eight clients
    /// have eight retry quotas; what a retry takes its success gives back.
    /// </summary>
    [Fact]
    public async Task SendAsync_ResponsesLostAndAttemptsSuffice_ExecutesEachCallOnce()
    {
        await PrepareAsync();
        using var clients = new StormClients(_test.Ecs, count: 8, Seed, maxAttempts: 12);

        await CallAsync(clients, Enumerable.Range(0, Calls), token: null);

        Assert.Empty(_failed);
        await AssertServerHoldsWhatWasReportedAsync();
        Print(clients);
    }

    /// <summary>
    /// With the default of three attempts and one quota for all, some calls fail although the server acted: their callers cannot know.
    /// Those who chose the token themselves repeat the call with it until it succeeds.
    /// </summary>
    [Fact]
    public async Task SendAsync_FailedCallsRepeatedWithTheirTokens_ExecutesEachCallOnce()
    {
        await PrepareAsync();
        using var clients = new StormClients(_test.Ecs, count: 1, Seed, maxAttempts: 3);

        await CallAsync(clients, Enumerable.Range(0, Calls), TokenOf);

        output.WriteLine($"failed after all attempts: {_failed.Count}");
        Assert.NotEmpty(_failed);
        Assert.True((await HeldAsync()).Count > _reported.Count, "The server holds what nobody knows yet.");
        for (var round = 2; !_failed.IsEmpty; round++)
        {
            int[] again = [.. _failed];
            _failed.Clear();
            await CallAsync(clients, again, TokenOf);
            output.WriteLine($"round {round}: {again.Length} calls repeated with their tokens, {_failed.Count} failed again");
        }

        await AssertServerHoldsWhatWasReportedAsync();
        Print(clients);
    }

    private static string TokenOf(int call) => $"token-of-call-{call:D4}";

    private async Task PrepareAsync()
    {
        await _test.CreateClusterAsync();
        await _test.RegisterAsync();
    }

    private Task CallAsync(StormClients clients, IEnumerable<int> calls, Func<int, string>? token)
    {
        var queue = new ConcurrentQueue<int>(calls);
        return Task.WhenAll(Enumerable.Range(0, Callers).Select(caller => Task.Run(
            async () =>
            {
                while (queue.TryDequeue(out var call))
                {
                    await CallAsync(clients.For(caller), call, token?.Invoke(call));
                }
            },
            Token)));
    }

    /// <summary>Every other call runs one to three tasks, the others create a service.</summary>
    private async Task CallAsync(EcsClient client, int call, string? token)
    {
        try
        {
            if (call % 2 == 0)
            {
                var run = await client.RunTaskAsync(RunTask(call, token), Token);
                Assert.Equal(CountOf(call), run.Tasks.Count);
                AddReported(run.Tasks.Select(task => task.TaskArn!));
            }
            else
            {
                var created = await client.CreateServiceAsync(CreateService(call, token), Token);
                AddReported([created.Service!.ServiceArn!]);
            }
        }
        catch (EcsException error) when (error is EcsTransportException or ServerException)
        {
            _failed.Add(call);
        }
    }

    private static int CountOf(int call) => (call / 2 % 3) + 1;

    private static RunTaskRequest RunTask(int call, string? token) => new()
    {
        Cluster = "prod",
        TaskDefinition = "orders",
        LaunchType = LaunchType.Fargate,
        NetworkConfiguration = TestEcs.Network,
        Count = CountOf(call),
        StartedBy = $"call-{call:D4}",
        ClientToken = token,
    };

    private static CreateServiceRequest CreateService(int call, string? token) =>
        TestEcs.FargateService($"call-{call:D4}", desiredCount: 0) with { ClientToken = token };

    private void AddReported(IEnumerable<string> arns)
    {
        foreach (var arn in arns)
        {
            _reported.Add(arn);
        }
    }

    private async Task<List<string>> HeldAsync()
    {
        var held = new List<string>();
        await foreach (var arn in _test.Client.Paginate(new ListTasksRequest { Cluster = "prod" }).WithCancellation(Token))
        {
            held.Add(arn);
        }

        await foreach (var arn in _test.Client.Paginate(new ListServicesRequest { Cluster = "prod" }).WithCancellation(Token))
        {
            held.Add(arn);
        }

        return held;
    }

    private async Task AssertServerHoldsWhatWasReportedAsync()
    {
        var tasks = Enumerable.Range(0, Calls).Where(call => call % 2 == 0).Sum(CountOf);
        Assert.Equal(tasks + (Calls / 2), _reported.Count);
        Assert.Equal((await HeldAsync()).Order(StringComparer.Ordinal), _reported.Order(StringComparer.Ordinal));
    }

    private void Print(StormClients clients)
    {
        var tasks = _reported.Count(arn => arn.Contains(":task/", StringComparison.Ordinal));
        output.WriteLine($"{Callers} callers, {Calls} calls, {clients.Requests} requests, {clients.Resets} connections reset and "
            + $"{clients.Faults} responses turned into 500 after the server acted; "
            + $"reported and stored: {tasks} tasks, {_reported.Count - tasks} services");
    }
}
