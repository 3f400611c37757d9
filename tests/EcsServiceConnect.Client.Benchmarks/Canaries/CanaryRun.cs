using System.Globalization;
using EcsServiceConnect.Client.Benchmarks.Load;
using EcsServiceConnect.Client.Models;
using EcsServiceConnect.Client.Testing;
using Microsoft.Extensions.Time.Testing;

namespace EcsServiceConnect.Client.Benchmarks.Canaries;

/// <summary>Lets many services deploy by canary at the same time, and shows the processor time of their calls: other work on the machine does not count.</summary>
internal sealed class CanaryRun : IDisposable
{
    private const string Family = "canary";
    private const int MaxServicesOfOneCall = 10;
    private const int ServicesToWarmUp = 50;

    private readonly CanaryPlan _plan;
    private readonly FakeTimeProvider _clock = new();
    private readonly EcsClient _client;

    private CanaryRun(CanaryPlan plan)
    {
        _plan = plan;
        var options = new InMemoryEcsOptions { TimeProvider = _clock, MaxRecordedCalls = 0 };
        _client = new InMemoryEcs(options).CreateClient(static client => client.Timeout = Timeout.InfiniteTimeSpan);
    }

    private static string Cluster { get; } = LoadWorld.ClusterName(0);

    private IEnumerable<string> Names => Enumerable.Range(0, _plan.Services).Select(static number => $"canary-{number:D4}");

    /// <returns>Whether no call takes longer than the plan accepts.</returns>
    public static async Task<bool> RunAsync(CanaryPlan plan, TextWriter output)
    {
        await MeasureAsync(plan with { Services = ServicesToWarmUp }, TextWriter.Null);
        return await MeasureAsync(plan, output);
    }

    public void Dispose() => _client.Dispose();

    private static async Task<bool> MeasureAsync(CanaryPlan plan, TextWriter output)
    {
        using var run = new CanaryRun(plan);
        await LoadWorld.CreateClustersAsync(run._client, 1);
        await run._client.SendAsync(LoadWorld.Definition(Family));

        output.WriteLine("| calls | number | median | longest |");
        output.WriteLine("|---|---:|---:|---:|");
        var max = new[]
        {
            Print(output, "create", await run.CreateAsync()),
            Print(output, "first call after a minute", await run.AdvanceAsync(minutes: 1)),
            Print(output, "update", await run.UpdateAsync()),
            Print(output, "first calls of each 2 s, through all stages", await run.StepAsync(TimeSpan.FromMinutes(4))),
            Print(output, "describe ten services", await run.DescribeAsync()),
            Print(output, "update again", await run.UpdateAsync()),
            Print(output, "one call after all stages", await run.AdvanceAsync(minutes: 10)),
            Print(output, "describe ten services again", await run.DescribeAsync()),
        }.Max();
        output.WriteLine();
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{plan.Services:N0} services: the longest call takes {max.TotalMilliseconds:N0} ms; at most {plan.MaxCall.TotalMilliseconds:N0} ms are accepted."));
        return max <= plan.MaxCall;
    }

    private static TimeSpan Print(TextWriter output, string name, IReadOnlyList<TimeSpan> calls)
    {
        var sorted = calls.Order().ToArray();
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"| {name} | {sorted.Length:N0} | {sorted[sorted.Length / 2].TotalMilliseconds:N2} ms | {sorted[^1].TotalMilliseconds:N1} ms |"));
        return sorted[^1];
    }

    private async Task<IReadOnlyList<TimeSpan>> CreateAsync()
    {
        var calls = new List<TimeSpan>();
        foreach (var name in Names)
        {
            var service = LoadWorld.Service(Cluster, name, Family, desiredCount: 1, connected: true);
            calls.Add(await MeasureAsync(service with
            {
                DeploymentConfiguration = new DeploymentConfiguration
                {
                    Strategy = DeploymentStrategy.Canary,
                    BakeTimeInMinutes = 1,
                    CanaryConfiguration = new CanaryConfiguration { CanaryPercent = 10, CanaryBakeTimeInMinutes = 1 },
                },
            }));
        }

        return calls;
    }

    private async Task<IReadOnlyList<TimeSpan>> UpdateAsync()
    {
        var calls = new List<TimeSpan>();
        foreach (var name in Names)
        {
            calls.Add(await MeasureAsync(new UpdateServiceRequest { Cluster = Cluster, Service = name, ForceNewDeployment = true }));
        }

        return calls;
    }

    /// <summary>One jump of the clock: the call does everything that was due in between.</summary>
    private async Task<IReadOnlyList<TimeSpan>> AdvanceAsync(int minutes)
    {
        _clock.Advance(TimeSpan.FromMinutes(minutes));
        return [await MeasureAsync(new DescribeServicesRequest { Cluster = Cluster, Services = [Names.First()] })];
    }

    private async Task<IReadOnlyList<TimeSpan>> StepAsync(TimeSpan duration)
    {
        var calls = new List<TimeSpan>();
        for (var elapsed = TimeSpan.Zero; elapsed < duration; elapsed += TimeSpan.FromSeconds(2))
        {
            _clock.Advance(TimeSpan.FromSeconds(2));
            calls.Add(await MeasureAsync(new DescribeServicesRequest { Cluster = Cluster, Services = [Names.First()] }));
        }

        return calls;
    }

    /// <exception cref="InvalidDataException">A deployment is not completed.</exception>
    private async Task<IReadOnlyList<TimeSpan>> DescribeAsync()
    {
        var calls = new List<TimeSpan>();
        foreach (var names in Names.Chunk(MaxServicesOfOneCall))
        {
            var start = Environment.CpuUsage.TotalTime;
            var response = await _client.SendAsync(new DescribeServicesRequest { Cluster = Cluster, Services = names });
            calls.Add(Environment.CpuUsage.TotalTime - start);
            foreach (var service in response.Services)
            {
                Expect.That(
                    service is { Deployments: [{ RolloutState.Value: DeploymentRolloutState.Names.Completed }], RunningCount: 1 },
                    $"The service '{service.ServiceName}' has {service.RunningCount} tasks in {service.Deployments.Count} deployments.");
            }
        }

        return calls;
    }

    private async Task<TimeSpan> MeasureAsync<TResponse>(EcsRequest<TResponse> request)
        where TResponse : EcsResponse
    {
        var start = Environment.CpuUsage.TotalTime;
        await _client.SendAsync(request);
        return Environment.CpuUsage.TotalTime - start;
    }
}
