using EcsServiceConnect.Client.Models;
using EcsServiceConnect.Client.Testing;
using EcsServiceConnect.TestSupport;

namespace EcsServiceConnect.Client.Tests.Deployments.Tracking;

/// <summary>Every way in which a deployment ends, as its service deployment tells it.</summary>
public sealed class DeploymentOutcomeTests : DeploymentTrackerTest
{
    [Fact]
    public async Task Update_ThatSucceeds_IsSuccessful()
    {
        await PrepareAsync();

        var result = await CompleteAsync(Deploy());

        Assert.Equal((DeploymentOutcome.Successful, true), (result.Outcome, result.IsSuccessful));
        Assert.EndsWith("orders:2", result.Service.TaskDefinition, StringComparison.Ordinal);
        Assert.Equal(Assert.Single(result.Service.Deployments).Id, result.Progress.DeploymentId);
        Assert.Equal(result.Service.CurrentServiceDeployment, result.Progress.ServiceDeploymentArn);
        Assert.Equal(("orders", "prod"), (result.Progress.ServiceName, result.Progress.ClusterName));
        Assert.Empty(result.StoppedTasks);
        Assert.Equal(1, CountCalls("UpdateService"));
    }

    [Fact]
    public async Task Update_TakenBackByTheCircuitBreaker_IsRolledBack()
    {
        await PrepareAsync(breaker: true);
        Test.Ecs.OnDeployment("orders").Fail(DeploymentTestEcs.PullError);

        var error = await AssertFailsAsync(Deploy(), DeploymentOutcome.RolledBack);

        Assert.Equal(ServiceDeploymentStatus.RollbackSuccessful, error.Progress!.Status);
        Assert.EndsWith("orders:1", error.Progress.Service.TaskDefinition, StringComparison.Ordinal);
        Assert.NotEqual(error.Progress.Service.Deployments[0].Id, error.Progress.DeploymentId);
        Assert.Equal(3, error.Progress.FailedTasks);
        Assert.Equal(3, error.StoppedTasks.Count);
        Assert.All(error.StoppedTasks, task => Assert.Equal(
            (TaskStopCode.TaskFailedToStart, DeploymentTestEcs.PullError), (task.StopCode, task.StoppedReason)));
        Assert.Contains(Progress, one => one is { Outcome: null, Status.Value: ServiceDeploymentStatus.Names.RollbackInProgress });
    }

    [Fact]
    public async Task Update_RolledBack_SaysEverythingInTheMessage()
    {
        await PrepareAsync(breaker: true);
        Test.Ecs.OnDeployment("orders").ExitWith(exitCode: 3);

        var error = await AssertFailsAsync(Deploy(), DeploymentOutcome.RolledBack);

        var progress = error.Progress!;
        Assert.StartsWith(
            $"The deployment {progress.DeploymentId} of the service orders in the cluster prod was rolled back after "
            + $"{progress.Elapsed:hh\\:mm\\:ss}: {progress.Reason}\n  0 of 0 running, 0 pending, 4 failed\n  task ",
            error.Message,
            StringComparison.Ordinal);
        Assert.Contains("circuit breaker", progress.Reason, StringComparison.Ordinal);
        Assert.Contains(
            "EssentialContainerExited: Essential container in task exited; container app exited with 3\n",
            error.Message,
            StringComparison.Ordinal);
        Assert.EndsWith(
            string.Concat(progress.Service.Events.Take(3).Select(one => $"\n  event: {one.Message}")), error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Update_WhoseRollbackFailsToo_IsRollbackFailed()
    {
        await PrepareAsync(breaker: true);
        Test.Ecs.OnDeployment("orders").Fail(DeploymentTestEcs.PullError, times: 2);

        var error = await AssertFailsAsync(Deploy(), DeploymentOutcome.RollbackFailed);

        Assert.Equal(ServiceDeploymentStatus.RollbackFailed, error.Progress!.Status);
        Assert.Contains(" failed, and so did its rollback after ", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Update_FailedWithoutRollback_IsFailed()
    {
        await PrepareAsync(breaker: true, rollback: false);
        Test.Ecs.OnDeployment("orders").Fail(DeploymentTestEcs.PullError);

        var error = await AssertFailsAsync(Deploy(), DeploymentOutcome.Failed);

        Assert.Equal(
            (ServiceDeploymentStatus.Stopped, DeploymentRolloutState.Failed), (error.Progress!.Status, error.Progress.RolloutState));
        Assert.Contains("circuit breaker", error.Progress.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ABORT", DeploymentOutcome.Stopped)]
    [InlineData("ROLLBACK", DeploymentOutcome.RolledBack)]
    public async Task Update_StoppedByACaller_IsWhatWasAskedFor(string stopType, DeploymentOutcome expected)
    {
        await PrepareAsync();
        var tracking = Deploy();
        var arn = (await Test.DescribeServiceAsync()).CurrentServiceDeployment!;
        var result = tracking.AsTask();
        Test.Clock.Advance(TimeSpan.FromSeconds(3));
        await Client.StopServiceDeploymentAsync(
            new StopServiceDeploymentRequest { ServiceDeploymentArn = arn, StopType = new(stopType) }, TestEcs.Token);

        await AssertFailsAsync(tracking, expected);

        Assert.True(result.IsFaulted);
        Assert.Contains("by request", Progress[^1].Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Update_FollowedByAnother_IsSupersededAndTheOtherOneNot()
    {
        await PrepareAsync();
        var first = Deploy();
        var ended = first.AsTask();
        Test.Clock.Advance(TimeSpan.FromSeconds(3));
        await Test.RegisterAsync();
        var second = Deploy();

        var error = await AssertFailsAsync(first, DeploymentOutcome.Superseded);
        var result = await CompleteAsync(second);

        Assert.True(ended.IsFaulted);
        Assert.Equal($"The deployment {result.Progress.DeploymentId} took its place.", error.Progress!.Reason);
        Assert.NotEqual(error.Progress.ServiceDeploymentArn, result.Progress.ServiceDeploymentArn);
        Assert.EndsWith("orders:3", result.Service.TaskDefinition, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Update_OfAServiceThatIsDeletedMeanwhile_FailsAtOnce()
    {
        await PrepareAsync();
        var tracking = Deploy();
        var ended = tracking.AsTask();
        Test.Clock.Advance(TimeSpan.FromSeconds(2));
        await Client.DeleteServiceAsync(new DeleteServiceRequest { Cluster = "prod", Service = "orders", Force = true }, TestEcs.Token);

        var error = await AssertFailsAsync(tracking, DeploymentOutcome.Failed);

        Assert.True(ended.IsFaulted);
        Assert.Matches("^The service was deleted: it is (DRAINING|INACTIVE).$", error.Progress!.Reason);
        Assert.Equal(TimeSpan.FromSeconds(4), error.Progress.Elapsed);
    }

    [Fact]
    public async Task Create_NothingToRollBackTo_IsRollbackFailed()
    {
        Test.Ecs.OnDeployment("orders").Fail(DeploymentTestEcs.PullError);

        await AssertFailsAsync(
            Client.CreateServiceAndTrackAsync(TestEcs.FargateService().WithBreaker(), Options, TestEcs.Token),
            DeploymentOutcome.RollbackFailed);
    }

    [Fact]
    public async Task Update_ThatNeverEnds_IsGivenUpAfterTheLongestWait()
    {
        await PrepareAsync();
        Test.Ecs.OnDeployment("orders").ExitWith(exitCode: 7);
        var options = Options with { Timeout = TimeSpan.FromMinutes(3) };

        var error = await AssertFailsAsync(Client.UpdateServiceAndTrackAsync(RevisionUpdate, options, TestEcs.Token), outcome: null);

        Assert.Equal((ServiceDeploymentStatus.InProgress, options.Timeout), (error.Progress!.Status, error.Progress.Elapsed));
        Assert.Contains(" has not ended after 00:03:00", error.Message, StringComparison.Ordinal);
        Assert.Contains("container app exited with 7", error.Message, StringComparison.Ordinal);
        Assert.NotEmpty(error.StoppedTasks);
    }

    [Fact]
    public async Task Update_WithoutThrowing_EndsInAResultLikeAnyOther()
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
    public async Task Update_OfTheCountWhileARollbackIsUnderWay_IsRolledBack()
    {
        await PrepareAsync(breaker: true);
        Test.Ecs.OnDeployment("orders").Fail(DeploymentTestEcs.PullError);
        await Test.UpdateAsync(change => change with { TaskDefinition = "orders" });
        Test.Pass(1.1);
        Assert.Equal(ServiceDeploymentStatus.RollbackInProgress, (await Test.RolloutAsync()).Status);

        await AssertFailsAsync(
            Deploy(new UpdateServiceRequest { Cluster = "prod", Service = "orders", DesiredCount = 3 }), DeploymentOutcome.RolledBack);
    }
}
