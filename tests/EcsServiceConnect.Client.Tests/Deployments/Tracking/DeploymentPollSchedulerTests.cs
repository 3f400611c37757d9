using EcsServiceConnect.Client.Models;
using EcsServiceConnect.TestSupport;

namespace EcsServiceConnect.Client.Tests.Deployments.Tracking;

/// <summary>Polls of several trackers of one client.</summary>
public sealed class DeploymentPollSchedulerTests : DeploymentTrackerTestBase
{
    private static readonly string[] _services = ["orders", "basket", "search"];

    [Fact]
    public async Task PollAsync_SeveralTrackers_ShareTheirCalls()
    {
        var trackers = await DeployAllAsync();

        var results = await CompleteAsync(Task.WhenAll(trackers.Select(tracker => tracker.WaitForCompletionAsync(TestEcs.Token))));

        Assert.Equal(_services, results.Select(result => result.Progress.ServiceName));
        Assert.All(results, result => Assert.Equal((true, TimeSpan.FromSeconds(8)), (result.IsSuccessful, result.Progress.Elapsed)));

        // Each first poll is made at once; the four after it are shared by all.
        Assert.Equal((7, 7), (CountCalls("DescribeServices"), CountCalls("DescribeServiceDeployments")));
        Assert.Equal(3, Test.Ecs.GetRequests<DescribeServicesRequest>()[^1].Services.Count);
    }

    [Theory]
    [InlineData(1, 2)]
    [InlineData(0.9, 1)]
    public async Task PollAsync_OtherPollDue_IsJoinedAfterHalfTheDelay(double seconds, int expected)
    {
        var trackers = await DeployAllAsync();
        var first = trackers[0].WaitForCompletionAsync(TestEcs.Token);
        Test.Clock.Advance(TimeSpan.FromSeconds(seconds));
        Test.Ecs.ClearCalls();

        var second = trackers[1].WaitForCompletionAsync(TestEcs.Token);

        Assert.Equal(expected, Assert.Single(Test.Ecs.GetRequests<DescribeServicesRequest>()).Services.Count);
        Assert.True((await CompleteAsync(first)).IsSuccessful);
        Assert.True((await CompleteAsync(second)).IsSuccessful);
    }

    [Fact]
    public async Task PollAsync_FirstPollDenied_FailsAlone()
    {
        var trackers = await DeployAllAsync();
        Test.Ecs.On<DescribeServicesRequest>()
            .When(request => request.Services.Any(service => service.EndsWith("basket", StringComparison.Ordinal)))
            .Fail(new AccessDeniedException("Not allowed."), times: int.MaxValue);
        var waits = trackers.Select(tracker => tracker.WaitForCompletionAsync(TestEcs.Token)).ToList();

        Assert.True((await CompleteAsync(waits[0])).IsSuccessful);
        Assert.True((await CompleteAsync(waits[2])).IsSuccessful);
        await Assert.ThrowsAsync<AccessDeniedException>(() => waits[1]);
    }

    [Fact]
    public async Task PollAsync_SharedPollDenied_FailsAlone()
    {
        var trackers = await DeployAllAsync();
        var waits = trackers.Select(tracker => tracker.WaitForCompletionAsync(TestEcs.Token)).ToList();
        Test.Ecs.On<DescribeServicesRequest>()
            .When(request => request.Services.Any(service => service.EndsWith("basket", StringComparison.Ordinal)))
            .Fail(new AccessDeniedException("Not allowed."), times: int.MaxValue);

        Test.Clock.Advance(TimeSpan.FromSeconds(2));

        await Assert.ThrowsAsync<AccessDeniedException>(() => waits[1]);
        Assert.True((await CompleteAsync(waits[0])).IsSuccessful);
        Assert.True((await CompleteAsync(waits[2])).IsSuccessful);
    }

    [Fact]
    public async Task PollAsync_OneCanceled_LeavesTheOthers()
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(TestEcs.Token);
        var trackers = await DeployAllAsync();
        var canceled = trackers[0].WaitForCompletionAsync(stop.Token);
        var other = trackers[1].WaitForCompletionAsync(TestEcs.Token);

        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => canceled);
        Assert.True((await CompleteAsync(other)).IsSuccessful);
    }

    private async Task<List<DeploymentTracker>> DeployAllAsync()
    {
        foreach (var service in _services)
        {
            await Test.CreateServiceAsync(TestEcs.FargateService(service));
        }

        Test.Pass(2);
        Test.Ecs.ClearCalls();
        var trackers = new List<DeploymentTracker>();
        foreach (var service in _services)
        {
            trackers.Add(await DeployAsync(ForcedUpdate with { Service = service }));
        }

        return trackers;
    }
}
