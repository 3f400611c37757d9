using EcsServiceConnect.Client.Models;
using EcsServiceConnect.TestSupport;

namespace EcsServiceConnect.Client.Tests.Deployments.Tracking;

/// <summary>Which deployment is tracked: by the name of its service, by the service that a call returned, or by its ARN.</summary>
public sealed class DeploymentTrackerExtensionsTests : DeploymentTrackerTestBase
{
    [Fact]
    public async Task TrackDeploymentAsync_InProgress_TracksTheNewest()
    {
        await PrepareAsync();
        var newest = (await Test.UpdateAsync(change => change with { TaskDefinition = "orders" })).Deployments[0].Id;

        var result = await CompleteAsync(Client.TrackDeploymentAsync("prod", "orders", Options, TestEcs.Token));

        Assert.Equal((DeploymentOutcome.Successful, newest), (result.Outcome, result.Progress.DeploymentId));
        Assert.Contains(Progress[0].Events, progress => progress.Message!.Contains("has started 2 tasks", StringComparison.Ordinal));
    }

    [Fact]
    public async Task TrackDeploymentAsync_NewerDeploymentAfterwards_StaysWithTheTrackedOne()
    {
        await PrepareAsync();
        var newest = (await Test.UpdateAsync(change => change with { TaskDefinition = "orders" })).Deployments[0].Id;
        var tracker = await Client.TrackDeploymentAsync("prod", "orders", Options, TestEcs.Token);

        await Test.UpdateAsync(change => change with { ForceNewDeployment = true });

        Assert.Equal(newest, (await AssertFailsAsync(tracker, DeploymentOutcome.Superseded)).Progress!.DeploymentId);
    }

    [Fact]
    public async Task TrackDeploymentAsync_ServiceArnWithoutCluster_TakesClusterFromArn()
    {
        await PrepareAsync();
        var arn = (await Test.DescribeServiceAsync()).ServiceArn!;

        var result = await CompleteAsync(Client.TrackDeploymentAsync(cluster: null, arn, Options, TestEcs.Token));

        Assert.True(result.IsSuccessful);
        Assert.Equal(TimeSpan.Zero, result.Progress.Elapsed);
    }

    [Fact]
    public async Task TrackDeploymentAsync_RollbackInProgress_TracksTheFailedOne()
    {
        await PrepareAsync(breaker: true);
        Test.Ecs.OnDeployment("orders").Fail(DeploymentTestEcs.PullError);
        var failed = (await Test.UpdateAsync(change => change with { TaskDefinition = "orders" })).Deployments[0].Id;
        Test.Pass(1.1);

        var error = await AssertFailsAsync(
            Client.TrackDeploymentAsync("prod", "orders", Options, TestEcs.Token), DeploymentOutcome.RolledBack);

        Assert.Equal(failed, error.Progress!.DeploymentId);
        Assert.Equal(ServiceDeploymentStatus.RollbackInProgress, Progress[0].Status);
    }

    [Fact]
    public async Task TrackDeploymentAsync_LongAfterRollback_IsRolledBackAtOnce()
    {
        await PrepareAsync(breaker: true);
        Test.Ecs.OnDeployment("orders").Fail(DeploymentTestEcs.PullError);
        await Test.UpdateAsync(change => change with { TaskDefinition = "orders" });
        Test.Pass(100);

        var error = await AssertFailsAsync(
            Client.TrackDeploymentAsync("prod", "orders", Options, TestEcs.Token), DeploymentOutcome.RolledBack);

        Assert.Equal(TimeSpan.Zero, error.Progress!.Elapsed);
    }

    [Fact]
    public async Task TrackDeploymentAsync_UnknownCluster_ThrowsAtOnce()
    {
        var start = Client.TrackDeploymentAsync("ghost", "orders", Options, TestEcs.Token);

        Assert.True(start.IsFaulted);
        await Assert.ThrowsAsync<ClusterNotFoundException>(() => start);
    }

    [Fact]
    public async Task TrackDeploymentAsync_UnknownService_ThrowsAtOnce()
    {
        var error = await AssertFailsAsync(Client.TrackDeploymentAsync("prod", "ghost", Options, TestEcs.Token), outcome: null);

        Assert.Null(error.Progress);
        Assert.Equal("There is no service ghost in the cluster prod.", error.Message);
        Assert.Single(Test.Ecs.Calls);
    }

    [Fact]
    public async Task TrackDeploymentAsync_DeletedService_FailsAtOnce()
    {
        await PrepareAsync();
        await Client.DeleteServiceAsync(new DeleteServiceRequest { Cluster = "prod", Service = "orders", Force = true }, TestEcs.Token);
        Test.Pass(2);

        var error = await AssertFailsAsync(Client.TrackDeploymentAsync("prod", "orders", Options, TestEcs.Token), DeploymentOutcome.Failed);

        Assert.Equal("The service was deleted: it is INACTIVE.", error.Progress!.Reason);
        Assert.Equal(TimeSpan.Zero, error.Progress.Elapsed);
    }

    [Fact]
    public async Task TrackDeploymentAsync_ReturnedServiceOfOlderUpdate_IsSuperseded()
    {
        await PrepareAsync();
        var response = await Test.UpdateAsync(change => change with { TaskDefinition = "orders" });
        Test.Pass(0.2);
        await Test.UpdateAsync(change => change with { ForceNewDeployment = true });
        Test.Pass(10);

        var error = await AssertFailsAsync(Client.TrackDeploymentAsync(response, Options, TestEcs.Token), DeploymentOutcome.Superseded);

        Assert.Equal(response.Deployments[0].Id, error.Progress!.DeploymentId);
    }

    [Fact]
    public async Task TrackServiceDeploymentAsync_PastDeployments_HaveTheirOutcomes()
    {
        await PrepareAsync(breaker: true);
        var replaced = (await Test.UpdateAsync(change => change with { TaskDefinition = "orders" })).CurrentServiceDeployment!;
        Test.Pass(0.2);
        var successful = (await Test.UpdateAsync(change => change with { ForceNewDeployment = true })).CurrentServiceDeployment!;
        Test.Pass(10);
        Test.Ecs.OnDeployment("orders").Fail(DeploymentTestEcs.PullError);
        var rolledBack = (await Test.UpdateAsync(change => change with { ForceNewDeployment = true })).CurrentServiceDeployment!;
        Test.Pass(10);
        var stopped = (await Test.UpdateAsync(change => change with { ForceNewDeployment = true })).CurrentServiceDeployment!;
        await Client.StopServiceDeploymentAsync(
            new StopServiceDeploymentRequest { ServiceDeploymentArn = stopped, StopType = StopServiceDeploymentStopType.Abort },
            TestEcs.Token);
        Test.Pass(10);
        await Test.UpdateAsync(change => change with { ForceNewDeployment = true });
        Test.Pass(10);

        var outcomes = new List<DeploymentOutcome>();
        foreach (var arn in new[] { replaced, successful, rolledBack, stopped })
        {
            Test.Clock.Advance(TimeSpan.FromSeconds(1));
            var tracker = await Client.TrackServiceDeploymentAsync(arn, Options with { ThrowOnFailure = false }, TestEcs.Token);
            var result = await CompleteAsync(tracker);
            Assert.Equal((arn, TimeSpan.Zero), (result.Progress.ServiceDeploymentArn, result.Progress.Elapsed));
            outcomes.Add(result.Outcome);
        }

        Assert.Equal(
            [DeploymentOutcome.Superseded, DeploymentOutcome.Successful, DeploymentOutcome.RolledBack, DeploymentOutcome.Stopped], outcomes);
    }

    [Fact]
    public async Task TrackServiceDeploymentAsync_InProgress_TracksIt()
    {
        await PrepareAsync();
        var arn = (await Test.UpdateAsync(change => change with { TaskDefinition = "orders" })).CurrentServiceDeployment!;

        var result = await CompleteAsync(Client.TrackServiceDeploymentAsync(arn, Options, TestEcs.Token));

        Assert.Equal((DeploymentOutcome.Successful, TimeSpan.FromSeconds(8)), (result.Outcome, result.Progress.Elapsed));
    }

    [Fact]
    public async Task TrackServiceDeploymentAsync_UnknownArn_ThrowsAtOnce()
    {
        const string Arn = "arn:aws:ecs:us-east-1:123456789012:service-deployment/prod/orders/none";

        var error = await AssertFailsAsync(Client.TrackServiceDeploymentAsync(Arn, Options, TestEcs.Token), outcome: null);

        Assert.Equal($"There is no service deployment {Arn}.", error.Message);
    }

    [Fact]
    public async Task TrackServiceDeploymentAsync_AccessDenied_Throws()
    {
        await PrepareAsync();
        DenyServiceDeployments();
        var arn = (await Test.DescribeServiceAsync()).CurrentServiceDeployment!;

        await Assert.ThrowsAsync<AccessDeniedException>(
            () => Client.TrackServiceDeploymentAsync(arn, Options, TestEcs.Token));
    }

    [Fact]
    public async Task UpdateServiceAndTrackAsync_CountAlone_WaitsForTheTasks()
    {
        await PrepareAsync();
        var id = (await Test.DescribeServiceAsync()).Deployments[0].Id;
        Test.Ecs.ClearCalls();

        var result = await CompleteAsync(DeployAsync(new UpdateServiceRequest { Cluster = "prod", Service = "orders", DesiredCount = 4 }));

        Assert.Equal((DeploymentOutcome.Successful, id), (result.Outcome, result.Progress.DeploymentId));
        Assert.Equal([(2, 2, 4), (4, 0, 4)], Progress.Select(progress => (progress.RunningCount, progress.PendingCount, progress.DesiredCount)).Distinct());
        Assert.Equal(0, CountCalls("DescribeServiceDeployments") + CountCalls("ListServiceDeployments"));
    }

    [Fact]
    public async Task UpdateServiceAndTrackAsync_CountAloneAfterRollback_IsSuccessful()
    {
        await PrepareAsync(breaker: true);
        Test.Ecs.OnDeployment("orders").Fail(DeploymentTestEcs.PullError);
        await Test.UpdateAsync(change => change with { TaskDefinition = "orders" });
        Test.Pass(10);

        var result = await CompleteAsync(DeployAsync(new UpdateServiceRequest { Cluster = "prod", Service = "orders", DesiredCount = 1 }));

        Assert.Equal((1, 1), (result.Service.RunningCount, result.Progress.DesiredCount));
    }

    [Fact]
    public async Task UpdateServiceAndTrackAsync_CountToZero_WaitsForTheLastTask()
    {
        await PrepareAsync();

        var result = await CompleteAsync(DeployAsync(new UpdateServiceRequest { Cluster = "prod", Service = "orders", DesiredCount = 0 }));

        Assert.Equal((DeploymentOutcome.Successful, 0, 0), (result.Outcome, result.Progress.RunningCount, result.Progress.DesiredCount));
    }

    [Fact]
    public async Task UpdateServiceAndTrackAsync_NothingChanges_IsSuccessfulAtTheFirstPoll()
    {
        await PrepareAsync();

        var result = await CompleteAsync(DeployAsync(new UpdateServiceRequest { Cluster = "prod", Service = "orders" }));

        Assert.Equal((DeploymentOutcome.Successful, TimeSpan.FromSeconds(2)), (result.Outcome, result.Progress.Elapsed));
    }

    [Fact]
    public async Task UpdateServiceAndTrackAsync_ServiceWithoutTasks_IsSuccessful()
    {
        await PrepareAsync(breaker: true, desiredCount: 0);

        var result = await CompleteAsync(DeployAsync());

        Assert.EndsWith("orders:2", result.Service.TaskDefinition, StringComparison.Ordinal);
        Assert.Equal(ServiceDeploymentStatus.Successful, result.Progress.Status);
    }

    [Theory]
    [InlineData("arn:aws:ecs:us-east-1:123456789012:cluster/prod", "orders")]
    [InlineData("arn:aws:ecs:us-east-1:123456789012:cluster/prod", "arn:aws:ecs:us-east-1:123456789012:service/prod/orders")]
    [InlineData("prod", "arn:aws:ecs:us-east-1:123456789012:service/orders")]
    public async Task UpdateServiceAndTrackAsync_NamesAsArns_TracksTheDeployment(string cluster, string service)
    {
        await PrepareAsync();

        var result = await CompleteAsync(DeployAsync(ForcedUpdate with { Cluster = cluster, Service = service }));

        Assert.Equal((DeploymentOutcome.Successful, "orders"), (result.Outcome, result.Progress.ServiceName));
    }

    [Fact]
    public async Task UpdateServiceAndTrackAsync_Forced_TracksTheNewDeployment()
    {
        await PrepareAsync();
        var before = (await Test.DescribeServiceAsync()).Deployments[0].Id;

        var result = await CompleteAsync(DeployAsync(ForcedUpdate));

        Assert.NotEqual(before, result.Progress.DeploymentId);
        Assert.Equal(TimeSpan.FromSeconds(8), result.Progress.Elapsed);
    }

    [Fact]
    public async Task UpdateServiceAndTrackAsync_NobodyWatches_SendsOneCallAndPollsNothing()
    {
        await PrepareAsync();

        await DeployAsync();
        Test.Clock.Advance(TimeSpan.FromMinutes(1));

        Assert.Equal((1, 1), (CountCalls("UpdateService"), Test.Ecs.Calls.Count));
    }

    [Fact]
    public async Task UpdateServiceAndTrackAsync_CallInProgress_CompletesWhenItIsAccepted()
    {
        await PrepareAsync();
        Test.Ecs.On("UpdateService").Delay(TimeSpan.FromSeconds(5));

        var start = DeployAsync();

        Assert.False(start.IsCompleted);
        var tracker = await CompleteAsync<DeploymentTracker>(start);
        Assert.Equal(
            TimeSpan.FromSeconds(2), (await CompleteAsync(tracker.WatchAsync(TestEcs.Token).FirstAsync(TestEcs.Token).AsTask())).Elapsed);
        Assert.True((await CompleteAsync(tracker)).IsSuccessful);
    }

    [Fact]
    public async Task UpdateServiceAndTrackAsync_CallCanceled_EndsTheCall()
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(TestEcs.Token);
        await PrepareAsync();
        Test.Ecs.On("UpdateService").Delay(TimeSpan.FromSeconds(5));
        var start = Client.UpdateServiceAndTrackAsync(RevisionUpdate, Options, stop.Token);

        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => start);
    }

    [Fact]
    public async Task UpdateServiceAndTrackAsync_TokenCanceledAfterwards_LeavesTheTracker()
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(TestEcs.Token);
        await PrepareAsync();
        var tracker = await Client.UpdateServiceAndTrackAsync(RevisionUpdate, Options, stop.Token);

        await stop.CancelAsync();

        Assert.True((await CompleteAsync(tracker)).IsSuccessful);
    }

    [Fact]
    public async Task UpdateServiceAndTrackAsync_BadOptionOrBadRequest_FaultsTheReturnedTask()
    {
        var badOption = Client.UpdateServiceAndTrackAsync(RevisionUpdate, Options with { PollInterval = TimeSpan.Zero }, TestEcs.Token);
        var badRequest = Client.UpdateServiceAndTrackAsync(RevisionUpdate with { Service = null! }, Options, TestEcs.Token);
        var rejected = DeployAsync();

        await Assert.ThrowsAsync<EcsValidationException>(() => badOption);
        await Assert.ThrowsAsync<EcsValidationException>(() => badRequest);
        await Assert.ThrowsAsync<ServiceNotFoundException>(() => rejected);
        Assert.Equal((1, 1), (CountCalls("UpdateService"), Test.Ecs.Calls.Count));
    }

    [Fact]
    public async Task UpdateServiceAndWaitAsync_Succeeds_SendsOnceAndReturnsTheResult()
    {
        await PrepareAsync();

        var result = await CompleteAsync(Client.UpdateServiceAndWaitAsync(RevisionUpdate, Options, TestEcs.Token));

        Assert.Equal((true, TimeSpan.FromSeconds(8)), (result.IsSuccessful, result.Progress.Elapsed));
        Assert.Equal(1, CountCalls("UpdateService"));
    }

    [Fact]
    public async Task UpdateServiceAndWaitAsync_Canceled_EndsTheWait()
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(TestEcs.Token);
        await PrepareAsync();
        var wait = Client.UpdateServiceAndWaitAsync(RevisionUpdate, Options, stop.Token);
        Assert.False(wait.IsCompleted);

        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => wait);
    }

    [Fact]
    public async Task CreateServiceAndWaitAsync_Succeeds_ReturnsTheResult()
    {
        var result = await CompleteAsync(Client.CreateServiceAndWaitAsync(TestEcs.FargateService(), Options, TestEcs.Token));

        Assert.True(result.IsSuccessful);
        Assert.Equal(1, CountCalls("CreateService"));
    }

    [Fact]
    public async Task Extensions_NullOrEmptyArguments_Throw()
    {
        await Assert.ThrowsAsync<ArgumentNullException>(() => Client.CreateServiceAndTrackAsync(null!, Options, TestEcs.Token));
        await Assert.ThrowsAsync<ArgumentNullException>(() => Client.UpdateServiceAndTrackAsync(null!, Options, TestEcs.Token));
        await Assert.ThrowsAsync<ArgumentNullException>(() => Client.CreateServiceAndWaitAsync(null!, Options, TestEcs.Token));
        await Assert.ThrowsAsync<ArgumentNullException>(() => Client.UpdateServiceAndWaitAsync(null!, Options, TestEcs.Token));
        await Assert.ThrowsAsync<ArgumentNullException>(() => Client.TrackDeploymentAsync(null!, Options, TestEcs.Token));
        await Assert.ThrowsAnyAsync<ArgumentException>(() => Client.TrackDeploymentAsync(new Service(), Options, TestEcs.Token));
        await Assert.ThrowsAsync<ArgumentException>(() => Client.TrackDeploymentAsync("prod", "", Options, TestEcs.Token));
        await Assert.ThrowsAsync<ArgumentException>(() => Client.TrackServiceDeploymentAsync("", Options, TestEcs.Token));
    }
}
