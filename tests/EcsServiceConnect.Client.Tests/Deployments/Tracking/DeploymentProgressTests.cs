using EcsServiceConnect.Client.Models;
using EcsServiceConnect.Client.Testing;
using EcsServiceConnect.TestSupport;

namespace EcsServiceConnect.Client.Tests.Deployments.Tracking;

public sealed class DeploymentProgressTests : DeploymentTrackerTest
{
    [Fact]
    public async Task Create_StepByStep_TellsEachChangeOnce()
    {
        await CompleteAsync(Client.CreateServiceAndTrackAsync(TestEcs.FargateService(), Options, TestEcs.Token));

        Assert.Equal(
            [
                (0, "PENDING", "IN_PROGRESS", 2, 0, 2, null),
                (2, "IN_PROGRESS", "IN_PROGRESS", 2, 0, 2, null),
                (4, "IN_PROGRESS", "IN_PROGRESS", 2, 2, 0, null),
                (8, "SUCCESSFUL", "COMPLETED", 2, 2, 0, (DeploymentOutcome?)DeploymentOutcome.Successful),
            ],
            Progress.Select(one => (
                (int)one.Elapsed.TotalSeconds,
                one.Status.Value,
                one.RolloutState.Value,
                one.DesiredCount,
                one.RunningCount,
                one.PendingCount,
                one.Outcome)));
    }

    [Fact]
    public async Task Create_Looks_TakeTwoCallsEach()
    {
        await CompleteAsync(Client.CreateServiceAndTrackAsync(TestEcs.FargateService(), Options, TestEcs.Token));

        Assert.Equal(
            [
                "CreateService",
                "DescribeServices",
                "DescribeServiceDeployments",
                .. Enumerable.Repeat(new[] { "DescribeServiceDeployments", "DescribeServices" }, 4).SelectMany(static look => look),
            ],
            Test.Ecs.Calls.Select(call => call.Operation));
    }

    [Fact]
    public async Task Update_Events_AreThoseSinceTheUpdateEachOnceAndInOrder()
    {
        await PrepareAsync();
        var before = (await Test.DescribeServiceAsync()).Events.Count;

        var result = await CompleteAsync(Deploy());

        var told = Progress.SelectMany(one => one.Events).ToList();
        var expected = result.Service.Events.Reverse().Skip(before).ToList();
        Assert.Equal(expected.Skip(expected.Count - told.Count).Select(one => one.Id), told.Select(one => one.Id));
        Assert.DoesNotContain(told, one => one.CreatedAt < result.Service.Deployments[0].CreatedAt);
        Assert.Contains(told, one => one.Message!.Contains("deployment completed", StringComparison.Ordinal));
        Assert.Equal("(service orders) has reached a steady state.", told[^1].Message);
    }

    [Fact]
    public async Task ToString_OfAProgress_IsOneLineAndOneForEachEvent()
    {
        await CompleteAsync(Client.CreateServiceAndTrackAsync(TestEcs.FargateService(), Options, TestEcs.Token));

        var last = Progress[^1];
        Assert.Equal("orders after 00:00:02: IN_PROGRESS, 0 of 2 running, 2 pending, 0 failed", Progress[1].ToString());
        Assert.Equal(
            "orders after 00:00:08: Successful, 2 of 2 running, 0 pending, 0 failed\n"
            + $"  (service orders) (deployment {last.DeploymentId}) deployment completed.\n"
            + "  (service orders) has reached a steady state.",
            last.ToString());
    }

    [Fact]
    public async Task Update_OneTaskThatDiesAtFirst_SucceedsAndShowsItsExitCodeAndReason()
    {
        await PrepareAsync();
        Test.Ecs.OnTask(service: "orders").ExitWith(137, reason: "OutOfMemoryError: Container killed due to memory usage");

        var result = await CompleteAsync(Deploy());

        var task = Assert.Single(result.StoppedTasks);
        Assert.Equal(
            (TaskStopCode.EssentialContainerExited, "Essential container in task exited"), (task.StopCode, task.StoppedReason));
        Assert.NotNull(task.StoppedAt);
        Assert.Equal(
            new ContainerResult { Name = "app", ExitCode = 137, Reason = "OutOfMemoryError: Container killed due to memory usage" },
            Assert.Single(task.Containers));
        var told = Assert.Single(Progress, one => one.StoppedTasks.Count > 0);
        Assert.Equal(task, Assert.Single(told.StoppedTasks));
        Assert.Contains(
            $"\n  task {task.TaskArn.Split('/')[^1]}: EssentialContainerExited: Essential container in task exited; "
            + "container app exited with 137: OutOfMemoryError: Container killed due to memory usage",
            told.ToString(),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Update_TasksThatAreReplaced_AreNotAmongThoseThatDied()
    {
        await PrepareAsync(breaker: true, desiredCount: 4);
        Test.Ecs.OnDeployment("orders").Fail(DeploymentTestEcs.PullError);

        var error = await AssertFailsAsync(Deploy(), DeploymentOutcome.RolledBack);

        Assert.All(error.StoppedTasks, task => Assert.Equal(TaskStopCode.TaskFailedToStart, task.StopCode));
        Assert.Equal(error.StoppedTasks.Select(task => task.TaskArn).Distinct(), error.StoppedTasks.Select(task => task.TaskArn));
    }

    [Fact]
    public async Task Update_TasksMayNotBeRead_TellsTheRest()
    {
        await PrepareAsync(breaker: true);
        Test.Ecs.OnDeployment("orders").Fail(DeploymentTestEcs.PullError);
        Test.Ecs.On("ListTasks").Fail(new AccessDeniedException("Not allowed."), InMemoryEcs.Unlimited);

        var error = await AssertFailsAsync(Deploy(), DeploymentOutcome.RolledBack);

        Assert.Empty(error.StoppedTasks);
        Assert.Equal(3, error.Progress!.FailedTasks);
        Assert.Equal(1, CountCalls("ListTasks"));
    }

    [Fact]
    public async Task Update_TasksAreNotToBeRead_AreNot()
    {
        await PrepareAsync(breaker: true);
        Test.Ecs.OnDeployment("orders").Fail(DeploymentTestEcs.PullError);

        var tracking = Client.UpdateServiceAndTrackAsync(RevisionUpdate, Options with { IncludeStoppedTasks = false }, TestEcs.Token);

        Assert.Empty((await AssertFailsAsync(tracking, DeploymentOutcome.RolledBack)).StoppedTasks);
        Assert.Equal(0, CountCalls("ListTasks"));
    }

    [Fact]
    public async Task Progress_ThatThrows_EndsTheFollowing()
    {
        await PrepareAsync();
        var options = Options with { Progress = static _ => throw new InvalidOperationException("Enough.") };

        await Assert.ThrowsAsync<InvalidOperationException>(
            () => Client.UpdateServiceAndTrackAsync(RevisionUpdate, options, TestEcs.Token).AsTask());
    }

    [Fact]
    public async Task Update_BlueGreen_FollowsTheStagesByTheStatus()
    {
        await PrepareAsync();
        var tracking = Deploy();
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

        var error = await AssertFailsAsync(tracking, DeploymentOutcome.RolledBack);

        Assert.Equal("The alarm went off.", error.Progress!.Reason);
        Assert.Equal(
            ["PRODUCTION_TRAFFIC_SHIFT", "BAKE_TIME", "", "", "", ""], Progress.Select(one => one.LifecycleStage.Value));
        Assert.Equal("NEW_TO_US", Progress[4].Status.Value);
    }
}
