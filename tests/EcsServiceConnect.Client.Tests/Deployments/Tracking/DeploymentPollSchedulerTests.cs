using EcsServiceConnect.Client.Deployments.Tracking;
using EcsServiceConnect.Client.Models;
using EcsServiceConnect.TestSupport;

namespace EcsServiceConnect.Client.Tests.Deployments.Tracking;

/// <summary>Polls of several trackers of one client.</summary>
public sealed partial class DeploymentPollSchedulerTests : DeploymentTrackerTestBase
{
    private static readonly string[] _services = ["orders", "basket", "search"];

    [Fact]
    public async Task PollAsync_SeveralTrackers_ShareTheirCalls()
    {
        var trackers = await DeployAllAsync();

        var results = await CompleteAsync(Task.WhenAll(trackers.Select(tracker => tracker.WaitForCompletionAsync(TestEcs.Token))));

        Assert.Equal(_services, results.Select(result => result.Progress.ServiceName));
        Assert.All(results, result => Assert.Equal((true, TimeSpan.FromSeconds(8)), (result.IsSuccessful, result.Progress.Elapsed)));

        Assert.Equal((4, 4), (CountCalls("DescribeServices"), CountCalls("DescribeServiceDeployments")));
        Assert.Equal(3, Test.Ecs.GetRequests<DescribeServicesRequest>()[^1].Services.Count);
    }

    [Fact]
    public void Get_ClientWithReadOptions_SharesTheScheduler() =>
        Assert.Same(
            DeploymentPollScheduler.Get(Client, Options),
            DeploymentPollScheduler.Get(Client.WithReadOptions(new EcsReadOptions()), Options));

    [Fact]
    public async Task PollAsync_ShortPollInterval_IsKept()
    {
        await PrepareAsync();
        var options = Options with { PollInterval = TimeSpan.FromMilliseconds(50) };
        var wait = Client.UpdateServiceAndWaitAsync(RevisionUpdate, options, TestEcs.Token);

        for (var i = 0; i < 200 && !wait.IsCompleted; i++)
        {
            Test.Clock.Advance(options.PollInterval);
        }

        Assert.Equal(TimeSpan.FromSeconds(8), (await wait).Progress.Elapsed);
        Assert.Equal(160, CountCalls("DescribeServices"));
    }

    [Fact]
    public async Task PollAsync_SameNameInTwoClusters_ShareServiceDeploymentsOnly()
    {
        Test.Ecs.Seed(new CreateClusterRequest { ClusterName = "test" });
        await Test.CreateServiceAsync();
        await Test.CreateServiceAsync(TestEcs.FargateService(cluster: "test"));
        Test.Pass(2);
        Test.Ecs.ClearCalls();
        var trackers = new[] { await DeployAsync(ForcedUpdate), await DeployAsync(ForcedUpdate with { Cluster = "test" }) };

        var results = await CompleteAsync(Task.WhenAll(trackers.Select(tracker => tracker.WaitForCompletionAsync(TestEcs.Token))));

        Assert.Equal(["prod", "test"], results.Select(result => result.Progress.ClusterName));
        Assert.All(results, result => Assert.Equal(result.Service.Deployments[0].Id, result.Progress.DeploymentId));
        Assert.Equal((8, 4), (CountCalls("DescribeServices"), CountCalls("DescribeServiceDeployments")));
    }

    [Fact]
    public async Task PollAsync_ArnsOfTwoClustersAtOnce_TracksEachItself()
    {
        Test.Ecs.Seed(new CreateClusterRequest { ClusterName = "test" });
        var first = await Test.CreateServiceAsync();
        var second = await Test.CreateServiceAsync(TestEcs.FargateService(cluster: "test"));
        Test.Pass(2);
        Test.Ecs.On("DescribeServices").Delay(TimeSpan.FromSeconds(1), times: 1);
        var starts = new[] { first, second }.Select(
            service => Client.TrackDeploymentAsync(cluster: null, service.ServiceArn!, Options, TestEcs.Token)).ToList();

        var trackers = await CompleteAsync(Task.WhenAll(starts));

        Assert.Equal(
            [first.ServiceArn, second.ServiceArn], trackers.Select(tracker => tracker.LatestProgress!.Service.ServiceArn));
    }

    [Fact]
    public async Task PollAsync_ServiceDeploymentOfDeletedService_IsMissingForItAlone()
    {
        var trackers = await DeployAllAsync();
        Test.Ecs.On<DescribeServiceDeploymentsRequest>()
            .When(request => request.ServiceDeploymentArns.Any(arn => arn.Contains("/basket/", StringComparison.Ordinal)))
            .Fail(new ServiceNotFoundException("Service not found."), times: int.MaxValue);
        await Client.DeleteServiceAsync(new DeleteServiceRequest { Cluster = "prod", Service = "basket", Force = true }, TestEcs.Token);
        var waits = trackers.Select(tracker => tracker.WaitForCompletionAsync(TestEcs.Token)).ToList();

        Assert.True((await CompleteAsync(waits[0])).IsSuccessful);
        Assert.True((await CompleteAsync(waits[2])).IsSuccessful);
        var error = await Assert.ThrowsAsync<EcsDeploymentException>(() => waits[1]);
        Assert.Equal(DeploymentOutcome.Failed, error.Outcome);
    }

    [Theory]
    [InlineData(1, 2)]
    [InlineData(0.9, 1)]
    public async Task PollAsync_OtherPollDue_IsJoinedAfterHalfTheDelay(double seconds, int expected)
    {
        var trackers = await DeployAllAsync();
        var first = trackers[0].WaitForCompletionAsync(TestEcs.Token);
        Test.Clock.Advance(TimeSpan.FromSeconds(2));
        Test.Clock.Advance(TimeSpan.FromSeconds(seconds));
        Test.Ecs.ClearCalls();

        var second = await Client.TrackDeploymentAsync("prod", "basket", Options, TestEcs.Token);

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
