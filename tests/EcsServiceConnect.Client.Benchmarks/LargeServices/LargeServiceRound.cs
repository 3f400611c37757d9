using System.Diagnostics;
using EcsServiceConnect.Client.Benchmarks.Load;
using EcsServiceConnect.Client.Models;
using EcsServiceConnect.Client.Testing;
using Microsoft.Extensions.Time.Testing;

namespace EcsServiceConnect.Client.Benchmarks.LargeServices;

/// <summary>Creates one service, deploys it again and reads it after each, in an in-memory ECS of its own.</summary>
internal sealed class LargeServiceRound : IDisposable
{
    private const string Family = "large";
    private const string Name = "large";

    private readonly FakeTimeProvider _clock = new();
    private readonly List<TimeSpan> _calls = [];
    private readonly EcsClient _client;
    private readonly int _tasks;

    private LargeServiceRound(int tasks)
    {
        _tasks = tasks;
        var options = new InMemoryEcsOptions { TimeProvider = _clock, MaxRecordedCalls = 0 };
        _client = new InMemoryEcs(options).CreateClient(static client => client.Timeout = Timeout.InfiniteTimeSpan);
    }

    /// <summary>The times of the calls: create, read when steady, deploy again, read when steady again.</summary>
    /// <exception cref="InvalidDataException">The service does not reach its steady state.</exception>
    public static async Task<IReadOnlyList<TimeSpan>> RunAsync(int tasks)
    {
        using var round = new LargeServiceRound(tasks);
        await round.RunAsync();
        return round._calls;
    }

    public void Dispose() => _client.Dispose();

    private async Task RunAsync()
    {
        await LoadWorld.CreateClustersAsync(_client, 1);
        await _client.SendAsync(LoadWorld.Definition(Family));
        await MeasureAsync(LoadWorld.Service(LoadWorld.ClusterName(0), Name, Family, _tasks, connected: true));
        await ReadSteadyAsync();
        await MeasureAsync(new UpdateServiceRequest { Cluster = LoadWorld.ClusterName(0), Service = Name, ForceNewDeployment = true });
        await ReadSteadyAsync();
    }

    /// <summary>One jump of the clock: the next call does everything that was due in between.</summary>
    private async Task ReadSteadyAsync()
    {
        _clock.Advance(TimeSpan.FromMinutes(1));
        var response = await MeasureAsync(new DescribeServicesRequest { Cluster = LoadWorld.ClusterName(0), Services = [Name] });
        var service = response.Services[0];
        Expect.That(
            service is { Deployments: [{ RolloutState.Value: DeploymentRolloutState.Names.Completed }], PendingCount: 0 }
                && service.RunningCount == _tasks,
            $"The service of {_tasks} tasks has {service.RunningCount} running ones in {service.Deployments.Count} deployments.");
    }

    private async Task<TResponse> MeasureAsync<TResponse>(EcsRequest<TResponse> request)
        where TResponse : EcsResponse
    {
        var start = Stopwatch.GetTimestamp();
        var response = await _client.SendAsync(request);
        _calls.Add(Stopwatch.GetElapsedTime(start));
        return response;
    }
}
