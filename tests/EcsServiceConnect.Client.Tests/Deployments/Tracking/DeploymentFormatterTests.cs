using EcsServiceConnect.Client.Deployments.Tracking;
using EcsServiceConnect.Client.Models;
using EcsServiceConnect.TestSupport;

namespace EcsServiceConnect.Client.Tests.Deployments.Tracking;

public sealed class DeploymentFormatterTests : DeploymentTrackerTestBase
{
    public static TheoryData<ServiceDeploymentStatus, DeploymentOutcome?, string> States { get; } = new()
    {
        { default, null, "IN_PROGRESS" },
        { ServiceDeploymentStatus.Pending, null, "PENDING" },
        { ServiceDeploymentStatus.RollbackInProgress, null, "ROLLBACK_IN_PROGRESS" },
        { new ServiceDeploymentStatus("NEW_TO_US"), null, "NEW_TO_US" },
        { ServiceDeploymentStatus.InProgress, DeploymentOutcome.Successful, "SUCCESSFUL" },
        { default, DeploymentOutcome.RolledBack, "ROLLBACK_SUCCESSFUL" },
        { ServiceDeploymentStatus.RollbackFailed, DeploymentOutcome.RollbackFailed, "ROLLBACK_FAILED" },
        { ServiceDeploymentStatus.Stopped, DeploymentOutcome.Failed, "FAILED" },
        { ServiceDeploymentStatus.Stopped, DeploymentOutcome.Stopped, "STOPPED" },
        { ServiceDeploymentStatus.InProgress, DeploymentOutcome.Superseded, "IN_PROGRESS and superseded" },
    };

    [Theory]
    [MemberData(nameof(States))]
    public void FormatState_StatusAndOutcome_IsTheWordOfTheApi(ServiceDeploymentStatus status, DeploymentOutcome? outcome, string expected) =>
        Assert.Equal(expected, DeploymentFormatter.FormatState(CreateProgress([]) with { Status = status, Outcome = outcome }));

    [Fact]
    public void FormatState_Stage_NamesIt() => Assert.Equal(
        "IN_PROGRESS at BAKE_TIME",
        DeploymentFormatter.FormatState(CreateProgress([]) with
        {
            Status = ServiceDeploymentStatus.InProgress,
            LifecycleStage = ServiceDeploymentLifecycleStage.BakeTime,
        }));

    [Fact]
    public void FormatTasks_Replacement_NamesTheTasksThatItReplaces() => Assert.Equal(
        "orders:3 (1 of 4 running, 2 pending, 1 failed), orders:2 (3 running), orders:1 (1 pending)",
        DeploymentFormatter.FormatTasks(CreateProgress(
            [
                CreateDeployment("new", "PRIMARY", revision: 3),
                CreateDeployment("old", "ACTIVE", revision: 2) with { RunningCount = 3 },
                CreateDeployment("older", "ACTIVE", revision: 1) with { PendingCount = 1 },
                CreateDeployment("oldest", "ACTIVE", revision: 1),
            ]) with
        {
            DesiredCount = 4,
            RunningCount = 1,
            PendingCount = 2,
            FailedCount = 1,
        }));

    [Fact]
    public void FormatTasks_Rollback_BeginsWithWhatTheServiceReturnsTo() => Assert.Equal(
        "orders:2 (3 of 4 running, 1 pending), orders:3 (5 failed)",
        DeploymentFormatter.FormatTasks(CreateProgress(
            [
                CreateDeployment("new", "ACTIVE", revision: 3),
                CreateDeployment("back", "PRIMARY", revision: 2) with { DesiredCount = 4, RunningCount = 3, PendingCount = 1 },
            ]) with
        {
            FailedCount = 5,
        }));

    [Fact]
    public void FormatTasks_SameTaskDefinition_DistinguishesTheEarlierTasks() => Assert.Equal(
        "orders:3 (0 of 2 running, 2 pending), earlier orders:3 (2 running)",
        DeploymentFormatter.FormatTasks(CreateProgress(
            [CreateDeployment("new", "PRIMARY", revision: 3), CreateDeployment("old", "ACTIVE", revision: 3) with { RunningCount = 2 }]) with
        {
            DesiredCount = 2,
            PendingCount = 2,
        }));

    [Fact]
    public void FormatTasks_NothingKnown_CountsWhatIsTracked() =>
        Assert.Equal("deployment (0 running)", DeploymentFormatter.FormatTasks(CreateProgress([]) with { TaskDefinition = null, DeploymentId = null }));

    [Fact]
    public void FormatTasks_ServiceWithoutTasks_IsComplete() => Assert.Equal(
        "orders:3 (0 of 0 running)",
        DeploymentFormatter.FormatTasks(CreateProgress([CreateDeployment("new", "PRIMARY", revision: 3)]) with { Outcome = DeploymentOutcome.Successful }));

    [Fact]
    public void FormatStoppedTasks_EqualReasons_AreOneLineWithTheirNumber()
    {
        StoppedTask[] tasks = [CreateTask("a", "no such image"), CreateTask("b", "no memory"), CreateTask("c", "no such image"), CreateTask("d", "no such image")];

        Assert.Equal(
            [
                "3 tasks (a and 2 more): TaskFailedToStart: no such image; container app did not run",
                "task b: TaskFailedToStart: no memory; container app did not run",
            ],
            DeploymentFormatter.FormatStoppedTasks(tasks));
    }

    [Fact]
    public void FormatStoppedTasks_ProxiesOfServiceConnect_DoNotKeepTasksApart()
    {
        StoppedTask[] tasks = [.. new[] { "ab12cd", "xy34zw" }.Select(suffix => CreateTask(suffix, "Essential container in task exited") with
        {
            StopCode = TaskStopCode.EssentialContainerExited,
            Containers = [new ContainerResult { Name = "app", ExitCode = 1 }, new ContainerResult { Name = $"ecs-service-connect-{suffix}", ExitCode = 0 }],
        })];

        Assert.Equal(
            "2 tasks (ab12cd and 1 more): EssentialContainerExited: Essential container in task exited; container app exited with 1; "
            + "container ecs-service-connect exited with 0",
            Assert.Single(DeploymentFormatter.FormatStoppedTasks(tasks)));
    }

    [Fact]
    public async Task ToString_Rollback_NamesWhatRunsAndHowMuchOfIt()
    {
        await PrepareAsync(breaker: true);
        Test.Ecs.OnDeployment("orders").Fail(DeploymentTestEcs.PullError);

        var error = await AssertFailsAsync(DeployAsync(), DeploymentOutcome.RolledBack);

        var lines = Progress.Select(progress => progress.ToString().Split('\n')[0]).ToList();
        Assert.Equal("orders after 00:00:02: IN_PROGRESS, orders:2 (0 of 2 running, 2 pending), orders:1 (2 running)", lines[0]);
        Assert.Contains(lines, line => line.Contains(": ROLLBACK_IN_PROGRESS, orders:1 (", StringComparison.Ordinal));
        Assert.Equal(
            $"orders after {error.Progress!.Elapsed:hh\\:mm\\:ss}: ROLLBACK_SUCCESSFUL, orders:1 (2 of 2 running), orders:2 (3 failed); {error.Progress.Reason}",
            lines[^1]);
        Assert.Contains(
            Progress.SelectMany(progress => progress.ToString().Split('\n')),
            line => line.StartsWith("  2 tasks (", StringComparison.Ordinal) && line.EndsWith($"TaskFailedToStart: {DeploymentTestEcs.PullError}; container app did not run", StringComparison.Ordinal));
    }

    private static StoppedTask CreateTask(string id, string reason) => new()
    {
        TaskArn = $"arn:aws:ecs:us-east-1:123456789012:task/prod/{id}",
        StopCode = TaskStopCode.TaskFailedToStart,
        StoppedReason = reason,
        Containers = [new ContainerResult { Name = "app", Reason = reason }],
    };

    private static Deployment CreateDeployment(string id, string status, int revision) => new()
    {
        Id = id,
        Status = status,
        TaskDefinition = $"arn:aws:ecs:us-east-1:123456789012:task-definition/orders:{revision}",
    };

    /// <summary>The progress of the deployment <c>new</c>.</summary>
    private static DeploymentProgress CreateProgress(IReadOnlyList<Deployment> deployments) => new()
    {
        Service = new Service { ServiceName = "orders", Deployments = deployments },
        DeploymentId = "new",
        TaskDefinition = "arn:aws:ecs:us-east-1:123456789012:task-definition/orders:3",
    };
}
