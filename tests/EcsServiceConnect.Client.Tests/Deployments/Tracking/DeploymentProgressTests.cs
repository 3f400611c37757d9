using EcsServiceConnect.Client.Models;
using EcsServiceConnect.Client.Testing;
using EcsServiceConnect.TestSupport;

namespace EcsServiceConnect.Client.Tests.Deployments.Tracking;

public sealed class DeploymentProgressTests : DeploymentTrackerTestBase
{
    [Fact]
    public async Task Progress_NewService_ReportsEachChangeOnce()
    {
        await CompleteAsync(Client.CreateServiceAndTrackAsync(TestEcs.FargateService(), Options, TestEcs.Token));

        Assert.Equal(
            [
                (2, "IN_PROGRESS", "IN_PROGRESS", 2, 0, 2, null),
                (4, "IN_PROGRESS", "IN_PROGRESS", 2, 2, 0, null),
                (8, "SUCCESSFUL", "COMPLETED", 2, 2, 0, (DeploymentOutcome?)DeploymentOutcome.Successful),
            ],
            Progress.Select(progress => (
                (int)progress.Elapsed.TotalSeconds,
                progress.Status.Value,
                progress.RolloutState.Value,
                progress.DesiredCount,
                progress.RunningCount,
                progress.PendingCount,
                progress.Outcome)));
    }

    [Fact]
    public async Task Poll_NewService_TakesTwoCalls()
    {
        await CompleteAsync(Client.CreateServiceAndTrackAsync(TestEcs.FargateService(), Options, TestEcs.Token));

        Assert.Equal(
            [
                "CreateService",
                "DescribeServices",
                "DescribeServiceDeployments",
                .. Enumerable.Repeat(new[] { "DescribeServiceDeployments", "DescribeServices" }, 3).SelectMany(static calls => calls),
            ],
            Test.Ecs.Calls.Select(call => call.Operation));
    }

    [Fact]
    public async Task Events_Update_AreThoseSinceItOnceAndInOrder()
    {
        await PrepareAsync();
        var before = (await Test.DescribeServiceAsync()).Events.Count;

        var result = await CompleteAsync(DeployAsync());

        var reported = Progress.SelectMany(progress => progress.Events).ToList();
        var expected = result.Service.Events.Reverse().Skip(before).ToList();
        Assert.Equal(expected.Skip(expected.Count - reported.Count).Select(serviceEvent => serviceEvent.Id), reported.Select(serviceEvent => serviceEvent.Id));
        Assert.DoesNotContain(reported, serviceEvent => serviceEvent.CreatedAt < result.Service.Deployments[0].CreatedAt);
        Assert.Contains(reported, serviceEvent => serviceEvent.Message!.Contains("deployment completed", StringComparison.Ordinal));
        Assert.Equal("(service orders) has reached a steady state.", reported[^1].Message);
    }

    [Fact]
    public async Task ToString_WithEvents_IsOneLineAndOneForEachEvent()
    {
        await CompleteAsync(Client.CreateServiceAndTrackAsync(TestEcs.FargateService(), Options, TestEcs.Token));

        var last = Progress[^1];
        Assert.Equal("orders after 00:00:02: IN_PROGRESS, orders:1 (0 of 2 running, 2 pending)", Progress[0].ToString());
        Assert.Equal(
            "orders after 00:00:08: SUCCESSFUL, orders:1 (2 of 2 running)\n"
            + $"  {last.Events[0].CreatedAt:u} (service orders) (deployment {last.DeploymentId}) deployment completed.\n"
            + $"  {last.Events[1].CreatedAt:u} (service orders) has reached a steady state.",
            last.ToString());
    }

    [Fact]
    public async Task StoppedTasks_FirstTaskExits_ShowExitCodeAndReason()
    {
        await PrepareAsync();
        Test.Ecs.OnTask(service: "orders").ExitWith(137, reason: "OutOfMemoryError: Container killed due to memory usage");

        var result = await CompleteAsync(DeployAsync());

        var task = Assert.Single(result.StoppedTasks);
        Assert.Equal(
            (TaskStopCode.EssentialContainerExited, "Essential container in task exited"), (task.StopCode, task.StoppedReason));
        Assert.NotNull(task.StoppedAt);
        Assert.Equal(
            new ContainerResult { Name = "app", ExitCode = 137, Reason = "OutOfMemoryError: Container killed due to memory usage" },
            Assert.Single(task.Containers));
        var reported = Assert.Single(Progress, progress => progress.StoppedTasks.Count > 0);
        Assert.Equal(task, Assert.Single(reported.StoppedTasks));
        Assert.Contains(
            $"\n  task {task.TaskArn.Split('/')[^1]}: EssentialContainerExited: Essential container in task exited; "
            + "container app exited with 137: OutOfMemoryError: Container killed due to memory usage",
            reported.ToString(),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task StoppedTasks_ReplacedTasks_AreLeftOut()
    {
        await PrepareAsync(breaker: true, desiredCount: 4);
        Test.Ecs.OnDeployment("orders").Fail(DeploymentTestEcs.PullError);

        var error = await AssertFailsAsync(DeployAsync(), DeploymentOutcome.RolledBack);

        Assert.All(error.StoppedTasks, task => Assert.Equal(TaskStopCode.TaskFailedToStart, task.StopCode));
        Assert.Equal(error.StoppedTasks.Select(task => task.TaskArn).Distinct(), error.StoppedTasks.Select(task => task.TaskArn));
    }

    [Fact]
    public async Task StoppedTasks_AccessDenied_AreEmpty()
    {
        await PrepareAsync(breaker: true);
        Test.Ecs.OnDeployment("orders").Fail(DeploymentTestEcs.PullError);
        Test.Ecs.On("ListTasks").Fail(new AccessDeniedException("Not allowed."), InMemoryEcs.Unlimited);

        var error = await AssertFailsAsync(DeployAsync(), DeploymentOutcome.RolledBack);

        Assert.Empty(error.StoppedTasks);
        Assert.Equal(3, error.Progress!.FailedCount);
        Assert.Equal(1, CountCalls("ListTasks"));
    }

    [Fact]
    public async Task StoppedTasks_NotIncluded_AreNotRead()
    {
        await PrepareAsync(breaker: true);
        Test.Ecs.OnDeployment("orders").Fail(DeploymentTestEcs.PullError);

        var tracker = await Client.UpdateServiceAndTrackAsync(RevisionUpdate, Options with { IncludeStoppedTasks = false }, TestEcs.Token);

        Assert.Empty((await AssertFailsAsync(tracker, DeploymentOutcome.RolledBack)).StoppedTasks);
        Assert.Equal(0, CountCalls("ListTasks"));
    }

    [Fact]
    public async Task Progress_ReportThrows_EndsTheWait()
    {
        await PrepareAsync();
        var options = Options with { Progress = new ProgressRecorder<DeploymentProgress>(static _ => throw new InvalidOperationException("Enough.")) };

        await Assert.ThrowsAsync<InvalidOperationException>(
            () => CompleteAsync(Client.UpdateServiceAndWaitAsync(RevisionUpdate, options, TestEcs.Token)));
    }

    [Fact]
    public async Task LifecycleStage_BlueGreen_FollowsTheServiceDeployment()
    {
        await PrepareAsync();
        var tracker = await DeployAsync();
        var rollout = await Test.RolloutAsync();
        var stages = new Queue<ServiceDeployment>(
        [
            rollout with
            {
                Status = ServiceDeploymentStatus.InProgress,
                LifecycleStage = ServiceDeploymentLifecycleStage.ProductionTrafficShift,
            },
            rollout with { Status = ServiceDeploymentStatus.RollbackRequested, LifecycleStage = ServiceDeploymentLifecycleStage.BakeTime },
            rollout with { Status = ServiceDeploymentStatus.RollbackInProgress },
            rollout with { Status = ServiceDeploymentStatus.StopRequested },
            rollout with { Status = new ServiceDeploymentStatus("NEW_TO_US") },
            rollout with { Status = ServiceDeploymentStatus.RollbackSuccessful, StatusReason = "The alarm went off." },
        ]);
        Test.Ecs.On<DescribeServiceDeploymentsRequest>().RespondWith(
            _ => new DescribeServiceDeploymentsResponse { ServiceDeployments = [stages.Dequeue()] }, InMemoryEcs.Unlimited);

        var error = await AssertFailsAsync(tracker, DeploymentOutcome.RolledBack);

        Assert.Equal("The alarm went off.", error.Progress!.Reason);
        Assert.Equal(
            ["PRODUCTION_TRAFFIC_SHIFT", "BAKE_TIME", "", "", "", ""], Progress.Select(progress => progress.LifecycleStage.Value));
        Assert.Equal("NEW_TO_US", Progress[4].Status.Value);
    }
}
