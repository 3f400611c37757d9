using static EcsServiceConnect.TestSupport.TestInstances;

namespace EcsServiceConnect.Client.Testing.Tests;

public sealed class TaskGroupControllerTests : IDisposable
{
    private readonly TestEcs _test = new();

    public void Dispose() => _test.Dispose();

    [Fact]
    public async Task Service_OnInstances_StartsSpreadOverZones()
    {
        var instances = await _test.PrepareAsync(instances: 3);

        await _test.CreateServiceAsync(Service(count: 3));
        _test.Pass(1);

        var tasks = await _test.TasksAsync();
        Assert.Equal(
            instances.Select(instance => instance.ContainerInstanceArn).Order(), tasks.Select(task => task.ContainerInstanceArn).Order());
        Assert.All(tasks, task => Assert.Equal(("RUNNING", "service:legacy"), (task.LastStatus, task.Group)));
        Assert.Contains("steady state", (await _test.DescribeServiceAsync("legacy")).Events[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Service_NoRoomForAll_ReportsItOnceAndContinuesWhenThereIs()
    {
        await _test.PrepareAsync(definition: Definition(memory: 3000));
        await _test.CreateServiceAsync(Service(count: 2));
        _test.Pass(3);

        var stuck = await _test.DescribeServiceAsync("legacy");
        Assert.Equal(1, stuck.RunningCount);
        var complaint = Assert.Single(stuck.Events, item => item.Message!.Contains("unable to place", StringComparison.Ordinal));
        Assert.Contains("insufficient memory", complaint.Message, StringComparison.Ordinal);
        Assert.Contains("closest matching (container-instance ", complaint.Message, StringComparison.Ordinal);

        await _test.AddInstanceAsync(Machine("i-2", zone: "us-east-1b"));
        _test.Pass(1);

        var steady = await _test.DescribeServiceAsync("legacy");
        Assert.Equal((2, 0), (steady.RunningCount, steady.PendingCount));
        Assert.Contains("steady state", steady.Events[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Service_WaitingForRoom_StartsWhenAnotherTaskEnds()
    {
        await _test.PrepareAsync(definition: Definition(memory: 3000));
        var blocker = (await _test.RunAsync()).Tasks[0].TaskArn!;
        await _test.CreateServiceAsync(Service());
        _test.Pass(1);
        Assert.Equal(0, (await _test.DescribeServiceAsync("legacy")).RunningCount);

        await _test.Client.StopTaskAsync(new() { Cluster = "prod", Task = blocker }, TestEcs.Token);
        _test.Pass(1);

        Assert.Equal(1, (await _test.DescribeServiceAsync("legacy")).RunningCount);
    }

    [Fact]
    public async Task Service_TwoWaiting_AreServedInTheOrderOfTheirCreation()
    {
        await _test.CreateClusterAsync();
        await _test.RegisterAsync(Definition(memory: 3000));
        await _test.CreateServiceAsync(Service("second"));
        await _test.CreateServiceAsync(Service("a-later-one"));

        await _test.AddInstanceAsync();

        Assert.Equal("service:second", Assert.Single(await _test.TasksAsync()).Group);
    }

    [Fact]
    public async Task Service_DeletedWhileWaiting_StartsNothing()
    {
        await _test.CreateClusterAsync();
        await _test.RegisterAsync(Definition());
        await _test.CreateServiceAsync(Service());
        await _test.Client.DeleteServiceAsync(new() { Cluster = "prod", Service = "legacy", Force = true }, TestEcs.Token);

        await _test.AddInstanceAsync();
        _test.Pass(1);

        Assert.Empty(await _test.TasksAsync());
        Assert.Equal("INACTIVE", (await _test.DescribeServiceAsync("legacy")).Status);
    }

    [Fact]
    public async Task StopTasks_StillPending_CountsThemApart()
    {
        await _test.PrepareAsync();
        await _test.CreateServiceAsync(Service(count: 1));
        _test.Pass(1);
        await _test.Client.UpdateServiceAsync(new() { Cluster = "prod", Service = "legacy", DesiredCount = 3 }, TestEcs.Token);

        await _test.Client.UpdateServiceAsync(new() { Cluster = "prod", Service = "legacy", DesiredCount = 0 }, TestEcs.Token);

        var messages = (await _test.DescribeServiceAsync("legacy")).Events.Select(item => item.Message!).ToList();
        Assert.Contains("(service legacy) stopped 2 pending tasks.", messages);
        Assert.Single(messages, message => message.StartsWith("(service legacy) has stopped 1 running tasks: (task ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Service_NamedHostPort_RollsOutWhereTheOldTaskWas()
    {
        await _test.PrepareAsync(definition: Definition(ports: new PortMapping { ContainerPort = 80, HostPort = 80 }));
        await _test.CreateServiceAsync(Service() with
        {
            DeploymentConfiguration = new DeploymentConfiguration { MinimumHealthyPercent = 0, MaximumPercent = 100 },
        });
        _test.Pass(1);

        await _test.Client.UpdateServiceAsync(
            new UpdateServiceRequest { Cluster = "prod", Service = "legacy", ForceNewDeployment = true }, TestEcs.Token);
        _test.Pass(2);

        var service = await _test.DescribeServiceAsync("legacy");
        Assert.Equal((1, 1), (service.RunningCount, service.Deployments.Count));
        Assert.DoesNotContain(service.Events, item => item.Message!.Contains("unable to place", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Service_NamedHostPortAndNoOtherInstance_CannotDeploymentAndReportsTheReason()
    {
        await _test.PrepareAsync(definition: Definition(ports: new PortMapping { ContainerPort = 80, HostPort = 80 }));
        await _test.CreateServiceAsync(Service());
        _test.Pass(1);

        await _test.Client.UpdateServiceAsync(
            new UpdateServiceRequest { Cluster = "prod", Service = "legacy", ForceNewDeployment = true }, TestEcs.Token);
        _test.Pass(2);

        var service = await _test.DescribeServiceAsync("legacy");
        Assert.Equal((1, 2), (service.RunningCount, service.Deployments.Count));
        Assert.Contains("already using a port", service.Events[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Service_RoomForOneMore_RollsOutTaskByTask()
    {
        await _test.PrepareAsync(definition: Definition(memory: 1300));
        await _test.CreateServiceAsync(Service(count: 2));
        _test.Pass(1);
        var before = (await _test.TasksAsync()).Select(task => task.TaskArn).ToList();

        await _test.Client.UpdateServiceAsync(
            new UpdateServiceRequest { Cluster = "prod", Service = "legacy", ForceNewDeployment = true }, TestEcs.Token);
        for (var i = 0; i < 20; i++)
        {
            _test.Pass(0.125);
            Assert.True((await _test.DescribeServiceAsync("legacy")).RunningCount >= 2);
        }

        Assert.Single((await _test.DescribeServiceAsync("legacy")).Deployments);
        Assert.Empty((await _test.TasksAsync()).Select(task => task.TaskArn).Intersect(before));
    }

    [Fact]
    public async Task Service_DistinctInstance_HasOneTaskOnEach()
    {
        await _test.PrepareAsync(instances: 2);

        await _test.CreateServiceAsync(Service(count: 3) with
        {
            PlacementConstraints = [new() { Type = PlacementConstraintType.DistinctInstance }],
        });

        Assert.Equal(2, (await _test.TasksAsync()).Select(task => task.ContainerInstanceArn).Distinct().Count());
        Assert.Contains(
            (await _test.DescribeServiceAsync("legacy")).Events,
            item => item.Message!.Contains("DistinctInstance", StringComparison.Ordinal));
    }

    [Fact]
    public async Task TaskSet_OnInstances_IsPlacedAndMovesFromOneThatIsDrained()
    {
        var arns = (await _test.PrepareAsync(instances: 2)).Select(instance => instance.ContainerInstanceArn).ToList();
        await _test.CreateServiceAsync(TaskSetTestEcs.ExternalService(desiredCount: 2));
        var set = await _test.CreateTaskSetAsync(TaskSetTestEcs.TaskSet with
        {
            TaskDefinition = "legacy",
            LaunchType = LaunchType.Ec2,
            NetworkConfiguration = null,
            Scale = TaskSetTestEcs.Percent(100),
        });
        _test.Pass(1);
        Assert.Equal(arns.Order(), (await _test.TasksAsync()).Select(task => task.ContainerInstanceArn).Order());

        await _test.MoveAsync(ContainerInstanceStatus.Draining, arns[0]);
        Assert.Equal(3, (await _test.TasksAsync()).Count);
        _test.Pass(2);

        Assert.Equal([arns[1], arns[1]], (await _test.TasksAsync()).Select(task => task.ContainerInstanceArn));
        var stable = await _test.DescribeTaskSetAsync(set.Id!);
        Assert.Equal((2, StabilityStatus.SteadyState), (stable.RunningCount, stable.StabilityStatus));
    }

    [Fact]
    public async Task Service_ReportedStopByTheAgent_CountsAsAFailedTask()
    {
        await _test.PrepareAsync();
        await _test.CreateServiceAsync(Service());
        var task = Assert.Single(await _test.TasksAsync()).TaskArn!;

        await _test.Client.SubmitTaskStateChangeAsync(new() { Cluster = "prod", Task = task, Status = "STOPPED" }, TestEcs.Token);
        Assert.Equal(1, Assert.Single((await _test.DescribeServiceAsync("legacy")).Deployments).FailedTasks);
        _test.Pass(2);

        var service = await _test.DescribeServiceAsync("legacy");
        Assert.Equal(1, service.RunningCount);
        Assert.NotEqual(task, Assert.Single(await _test.TasksAsync()).TaskArn);
    }

    [Fact]
    public async Task Daemon_Instances_HaveOneTaskEach()
    {
        var instances = await _test.PrepareAsync(instances: 2);

        Assert.Equal(2, (await _test.CreateServiceAsync(Daemon())).DesiredCount);
        _test.Pass(1);
        Assert.Equal(
            instances.Select(instance => instance.ContainerInstanceArn).Order(),
            (await _test.TasksAsync()).Select(task => task.ContainerInstanceArn).Order());

        var third = await _test.AddInstanceAsync(Machine("i-3"));
        Assert.Contains(await _test.TasksAsync(), task => task.ContainerInstanceArn == third.ContainerInstanceArn);
        _test.Pass(1);
        var service = await _test.DescribeServiceAsync("legacy");
        Assert.Equal((3, 3), (service.DesiredCount, service.RunningCount));
    }

    [Fact]
    public async Task Daemon_InstanceDrainedAndBack_LosesItsTaskAndGetsAnother()
    {
        var arns = (await _test.PrepareAsync(instances: 2)).Select(instance => instance.ContainerInstanceArn).ToList();
        await _test.CreateServiceAsync(Daemon());
        _test.Pass(1);

        await _test.MoveAsync(ContainerInstanceStatus.Draining, arns[0]);
        _test.Pass(1);
        Assert.Equal(arns[1], Assert.Single(await _test.TasksAsync()).ContainerInstanceArn);
        Assert.Equal(1, (await _test.DescribeServiceAsync("legacy")).DesiredCount);

        await _test.MoveAsync(ContainerInstanceStatus.Active, arns[0]);
        _test.Pass(1);
        Assert.Equal(2, (await _test.TasksAsync()).Count(task => task.LastStatus == "RUNNING"));
    }

    [Fact]
    public async Task Daemon_Constraints_ChooseTheInstances()
    {
        await _test.PrepareAsync(instances: 2);

        var service = await _test.CreateServiceAsync(Daemon() with
        {
            PlacementConstraints =
                [new() { Type = PlacementConstraintType.MemberOf, Expression = "attribute:ecs.availability-zone == us-east-1b" }],
        });

        Assert.Equal(1, service.DesiredCount);
        Assert.Equal("us-east-1b", Assert.Single(await _test.TasksAsync()).AvailabilityZone);
    }

    [Fact]
    public async Task Daemon_NewDeployment_ReplacesTheTaskOfEachInstance()
    {
        var arns = (await _test.PrepareAsync(instances: 2)).Select(instance => instance.ContainerInstanceArn).ToList();
        await _test.CreateServiceAsync(Daemon());
        _test.Pass(1);
        var before = (await _test.TasksAsync()).Select(task => task.TaskArn).ToList();

        await _test.Client.UpdateServiceAsync(
            new UpdateServiceRequest { Cluster = "prod", Service = "legacy", ForceNewDeployment = true }, TestEcs.Token);
        _test.Pass(2);

        var after = await _test.TasksAsync();
        Assert.Equal(arns.Order(), after.Select(task => task.ContainerInstanceArn).Order());
        Assert.Empty(after.Select(task => task.TaskArn).Intersect(before));
        var deployment = Assert.Single((await _test.DescribeServiceAsync("legacy")).Deployments);
        Assert.Equal(DeploymentRolloutState.Completed, deployment.RolloutState);
    }
}
