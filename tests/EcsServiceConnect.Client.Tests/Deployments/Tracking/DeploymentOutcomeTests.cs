using EcsServiceConnect.Client.Models;
using EcsServiceConnect.TestSupport;

namespace EcsServiceConnect.Client.Tests.Deployments.Tracking;

/// <summary>Every outcome of a deployment whose service deployment can be read.</summary>
public sealed class DeploymentOutcomeTests : DeploymentTrackerTestBase
{
    [Fact]
    public async Task Outcome_UpdateSucceeds_IsSuccessful()
    {
        await PrepareAsync();

        var result = await CompleteAsync(DeployAsync());

        Assert.Equal((DeploymentOutcome.Successful, true), (result.Outcome, result.IsSuccessful));
        Assert.EndsWith("orders:2", result.Service.TaskDefinition, StringComparison.Ordinal);
        Assert.Equal(Assert.Single(result.Service.Deployments).Id, result.Progress.DeploymentId);
        Assert.Equal(result.Service.CurrentServiceDeployment, result.Progress.ServiceDeploymentArn);
        Assert.Equal(("orders", "prod"), (result.Progress.ServiceName, result.Progress.ClusterName));
        Assert.Empty(result.StoppedTasks);
        Assert.Equal(1, CountCalls("UpdateService"));
    }

    [Fact]
    public async Task Outcome_CircuitBreakerTriggers_IsRolledBack()
    {
        await PrepareAsync(breaker: true);
        Test.Ecs.OnDeployment("orders").Fail(DeploymentTestEcs.PullError);

        var error = await AssertFailsAsync(DeployAsync(), DeploymentOutcome.RolledBack);

        Assert.Equal(ServiceDeploymentStatus.RollbackSuccessful, error.Progress!.Status);
        Assert.EndsWith("orders:1", error.Progress.Service.TaskDefinition, StringComparison.Ordinal);
        Assert.NotEqual(error.Progress.Service.Deployments[0].Id, error.Progress.DeploymentId);
        Assert.Equal(3, error.Progress.FailedCount);
        Assert.Equal(3, error.StoppedTasks.Count);
        Assert.All(error.StoppedTasks, task => Assert.Equal(
            (TaskStopCode.TaskFailedToStart, DeploymentTestEcs.PullError), (task.StopCode, task.StoppedReason)));
        Assert.Contains(Progress, progress => progress is { Outcome: null, Status.Value: ServiceDeploymentStatus.Names.RollbackInProgress });
    }

    [Fact]
    public async Task Message_RolledBack_NamesReasonTasksAndEvents()
    {
        await PrepareAsync(breaker: true);
        Test.Ecs.OnDeployment("orders").ExitWith(exitCode: 3);

        var error = await AssertFailsAsync(DeployAsync(), DeploymentOutcome.RolledBack);

        var progress = error.Progress!;
        Assert.StartsWith(
            $"The deployment {progress.DeploymentId} of the service orders in the cluster prod was rolled back (ROLLBACK_SUCCESSFUL) after "
            + $"{progress.Elapsed:hh\\:mm\\:ss}: {progress.Reason}\n  The service runs orders:1 (2 of 2 running), orders:2 (3 failed).\n  3 tasks (",
            error.Message,
            StringComparison.Ordinal);
        Assert.Contains("circuit breaker", progress.Reason, StringComparison.Ordinal);
        Assert.Contains(
            "EssentialContainerExited: Essential container in task exited; container app exited with 3\n",
            error.Message,
            StringComparison.Ordinal);
        Assert.EndsWith(
            string.Concat(progress.Service.Events.Take(3).Reverse().Select(serviceEvent => $"\n  {serviceEvent.CreatedAt:u} {serviceEvent.Message}")),
            error.Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Outcome_RollbackFails_IsRollbackFailed()
    {
        await PrepareAsync(breaker: true);
        Test.Ecs.OnDeployment("orders").Fail(DeploymentTestEcs.PullError, times: 2);

        var error = await AssertFailsAsync(DeployAsync(), DeploymentOutcome.RollbackFailed);

        Assert.Equal(ServiceDeploymentStatus.RollbackFailed, error.Progress!.Status);
        Assert.Contains(" failed, and so did its rollback (ROLLBACK_FAILED) after ", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Outcome_FailureWithoutRollback_IsFailed()
    {
        await PrepareAsync(breaker: true, rollback: false);
        Test.Ecs.OnDeployment("orders").Fail(DeploymentTestEcs.PullError);

        var error = await AssertFailsAsync(DeployAsync(), DeploymentOutcome.Failed);

        Assert.Equal(
            (ServiceDeploymentStatus.Stopped, DeploymentRolloutState.Failed), (error.Progress!.Status, error.Progress.RolloutState));
        Assert.Contains("circuit breaker", error.Progress.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ABORT", DeploymentOutcome.Stopped)]
    [InlineData("ROLLBACK", DeploymentOutcome.RolledBack)]
    public async Task Outcome_StoppedByCaller_IsTheRequestedOne(string stopType, DeploymentOutcome expected)
    {
        await PrepareAsync();
        var tracker = await DeployAsync();
        var arn = (await Test.DescribeServiceAsync()).CurrentServiceDeployment!;
        var result = tracker.WaitForCompletionAsync(TestEcs.Token);
        Test.Clock.Advance(TimeSpan.FromSeconds(3));
        await Client.StopServiceDeploymentAsync(
            new StopServiceDeploymentRequest { ServiceDeploymentArn = arn, StopType = new(stopType) }, TestEcs.Token);

        await AssertFailsAsync(tracker, expected);

        Assert.True(result.IsFaulted);
        Assert.Contains("by request", Progress[^1].Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Outcome_NewerUpdate_IsSupersededForTheOlder()
    {
        await PrepareAsync();
        var first = await DeployAsync();
        var ended = first.WaitForCompletionAsync(TestEcs.Token);
        Test.Clock.Advance(TimeSpan.FromSeconds(3));
        await Test.RegisterAsync();
        var second = await DeployAsync();

        var error = await AssertFailsAsync(first, DeploymentOutcome.Superseded);
        var result = await CompleteAsync(second);

        Assert.True(ended.IsFaulted);
        Assert.Equal($"The deployment {result.Progress.DeploymentId} superseded it.", error.Progress!.Reason);
        Assert.NotEqual(error.Progress.ServiceDeploymentArn, result.Progress.ServiceDeploymentArn);
        Assert.EndsWith("orders:3", result.Service.TaskDefinition, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Outcome_ServiceDeleted_IsFailedAtOnce()
    {
        await PrepareAsync();
        var tracker = await DeployAsync();
        var ended = tracker.WaitForCompletionAsync(TestEcs.Token);
        Test.Clock.Advance(TimeSpan.FromSeconds(2));
        await Client.DeleteServiceAsync(new DeleteServiceRequest { Cluster = "prod", Service = "orders", Force = true }, TestEcs.Token);

        var error = await AssertFailsAsync(tracker, DeploymentOutcome.Failed);

        Assert.True(ended.IsFaulted);
        Assert.Matches("^The service was deleted: it is (DRAINING|INACTIVE).$", error.Progress!.Reason);
        Assert.Equal(TimeSpan.FromSeconds(4), error.Progress.Elapsed);
    }

    [Fact]
    public async Task Outcome_FirstDeploymentFails_IsRollbackFailed()
    {
        Test.Ecs.OnDeployment("orders").Fail(DeploymentTestEcs.PullError);

        await AssertFailsAsync(
            Client.CreateServiceAndTrackAsync(TestEcs.FargateService().WithBreaker(), Options, TestEcs.Token),
            DeploymentOutcome.RollbackFailed);
    }

    [Fact]
    public async Task Timeout_NeverEndingDeployment_ThrowsWithoutOutcome()
    {
        await PrepareAsync();
        Test.Ecs.OnDeployment("orders").ExitWith(exitCode: 7);
        var options = Options with { Timeout = TimeSpan.FromMinutes(3) };

        var error = await AssertFailsAsync(Client.UpdateServiceAndTrackAsync(RevisionUpdate, options, TestEcs.Token), outcome: null);

        Assert.Equal((ServiceDeploymentStatus.InProgress, options.Timeout), (error.Progress!.Status, error.Progress.Elapsed));
        Assert.Contains(" has not ended (IN_PROGRESS) after 00:03:00", error.Message, StringComparison.Ordinal);
        Assert.Contains("container app exited with 7", error.Message, StringComparison.Ordinal);
        Assert.NotEmpty(error.StoppedTasks);
    }

    [Fact]
    public async Task ThrowOnFailure_False_ReturnsTheFailure()
    {
        await PrepareAsync(breaker: true);
        Test.Ecs.OnDeployment("orders").Fail(DeploymentTestEcs.PullError);
        var options = Options with { ThrowOnFailure = false };

        var result = await CompleteAsync(Client.UpdateServiceAndTrackAsync(RevisionUpdate, options, TestEcs.Token));

        Assert.Equal((DeploymentOutcome.RolledBack, false), (result.Outcome, result.IsSuccessful));
        Assert.Equal(3, result.StoppedTasks.Count);
        Assert.Same(Progress[^1], result.Progress);
    }

    [Fact]
    public async Task Outcome_CountUpdateDuringRollback_IsRolledBack()
    {
        await PrepareAsync(breaker: true);
        Test.Ecs.OnDeployment("orders").Fail(DeploymentTestEcs.PullError);
        await Test.UpdateAsync(change => change with { TaskDefinition = "orders" });
        Test.Pass(1.1);
        Assert.Equal(ServiceDeploymentStatus.RollbackInProgress, (await Test.RolloutAsync()).Status);

        await AssertFailsAsync(
            DeployAsync(new UpdateServiceRequest { Cluster = "prod", Service = "orders", DesiredCount = 3 }), DeploymentOutcome.RolledBack);
    }
}
