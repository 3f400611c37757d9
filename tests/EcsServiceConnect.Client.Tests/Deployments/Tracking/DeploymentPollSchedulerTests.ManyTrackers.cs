using EcsServiceConnect.Client.Models;
using EcsServiceConnect.Client.Testing;
using EcsServiceConnect.TestSupport;
using Microsoft.Extensions.Time.Testing;

namespace EcsServiceConnect.Client.Tests.Deployments.Tracking;

/// <content>200 trackers with the default poll interval of 5 seconds, at the rates that ECS documents.</content>
public sealed partial class DeploymentPollSchedulerTests
{
    private const int TrackerCount = 200;
    private const int MaxCallsPerSecond = 8;

    private static readonly TimeSpan _step = TimeSpan.FromMilliseconds(125);

    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2026, 11, 23, 12, 0, 0, TimeSpan.Zero));

    [Fact]
    public async Task PollAsync_ManyUpdatesAndWaits_StayBelowTheRatesAndSucceed()
    {
        var ecs = CreateEcs();
        using var client = ecs.CreateClient();
        var waits = new List<Task<DeploymentResult>>();
        foreach (var name in GetNames())
        {
            waits.Add(client.UpdateServiceAndWaitAsync(CreateUpdate(name), CreateOptions(), TestEcs.Token));
            if (waits.Count % 5 == 0)
            {
                Advance(TimeSpan.FromSeconds(1)); // UpdateService itself may be called 5 times per second.
            }
        }

        var results = await CompleteAllAsync(waits);

        Assert.All(results, result => Assert.True(result.IsSuccessful));
        AssertRates(ecs, TrackerCount);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task PollAsync_ManyTrackersAtOnce_StayBelowTheRatesAndSucceed(bool isDenied)
    {
        var ecs = CreateEcs();
        using var client = ecs.CreateClient();
        foreach (var name in GetNames())
        {
            await client.UpdateServiceAsync(CreateUpdate(name), TestEcs.Token);
            _clock.Advance(TimeSpan.FromSeconds(0.25));
        }

        ecs.ClearCalls();
        if (isDenied)
        {
            ecs.On("DescribeServiceDeployments").Fail(new AccessDeniedException("Not allowed."), InMemoryEcs.Unlimited);
        }

        var trackers = await CompleteAllAsync(
            [.. GetNames().Select(name => client.TrackDeploymentAsync("prod", name, CreateOptions(), TestEcs.Token))]);
        var results = await CompleteAllAsync([.. trackers.Select(tracker => tracker.WaitForCompletionAsync(TestEcs.Token))]);

        Assert.All(results, result => Assert.True(result.IsSuccessful));
        AssertRates(ecs, updateCount: 0);
    }

    private static IEnumerable<string> GetNames() => Enumerable.Range(0, TrackerCount).Select(static i => $"service-{i}");

    private static UpdateServiceRequest CreateUpdate(string name) => ForcedUpdate with { Service = name };

    private static void AssertRates(InMemoryEcs ecs, int updateCount)
    {
        var calls = ecs.Calls.Where(static call => call.Operation != "UpdateService").ToList();
        var peak = calls.Max(call => calls.Count(other => other.Time >= call.Time && other.Time < call.Time + TimeSpan.FromSeconds(1)));
        var average = calls.Count / (calls[^1].Time - calls[0].Time).TotalSeconds;
        TestContext.Current.TestOutputHelper!.WriteLine($"{calls.Count} calls, {average:0.0} per second on average, {peak} at most");

        Assert.InRange(peak, 1, MaxCallsPerSecond);
        Assert.Equal(updateCount, ecs.GetCalls("UpdateService").Count);
        Assert.DoesNotContain(ecs.Calls, static call => call.ErrorCode == "ThrottlingException");
    }

    private InMemoryEcs CreateEcs()
    {
        var ecs = new InMemoryEcs(new InMemoryEcsOptions
        {
            TimeProvider = _clock,
            DeploymentDuration = TimeSpan.FromMinutes(1.5),
            RateLimits = EcsRateLimit.Documented,
        });
        ecs.Seed(new CreateClusterRequest { ClusterName = "prod" }, TestEcs.Definition());
        foreach (var name in GetNames())
        {
            ecs.Seed(TestEcs.FargateService(name, desiredCount: 1));
        }

        _clock.Advance(TimeSpan.FromMinutes(5));
        return ecs;
    }

    private DeploymentTrackerOptions CreateOptions() => new() { TimeProvider = _clock };

    private async Task<T[]> CompleteAllAsync<T>(List<Task<T>> tasks)
    {
        var all = Task.WhenAll(tasks);
        for (var second = 0; second < 600 && !all.IsCompleted; second++)
        {
            Advance(TimeSpan.FromSeconds(1));
        }

        Assert.Equal(tasks.Count, tasks.Count(static task => task.IsCompleted));
        return await all;
    }

    private void Advance(TimeSpan time)
    {
        for (var passed = TimeSpan.Zero; passed < time; passed += _step)
        {
            _clock.Advance(_step);
        }
    }
}
