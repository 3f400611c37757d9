using System.Text.Json;

namespace EcsServiceConnect.Client.Testing.Tests;

public sealed partial class EventEmitterTests : IDisposable
{
    private readonly TestEcs _test = new();

    public void Dispose() => _test.Dispose();

    [Fact]
    public async Task OnChanged_Task_GoesThroughItsLife()
    {
        await _test.CreateClusterAsync();
        await _test.RegisterAsync();
        using var events = _test.Ecs.Events.Subscribe();
        var started = (await _test.Client.RunTaskAsync(TestEcs.FargateTask(), TestEcs.Token)).Tasks[0];
        _test.Pass(1);
        await _test.Client.StopTaskAsync(new StopTaskRequest { Cluster = "prod", Task = started.TaskArn!, Reason = "enough" }, TestEcs.Token);
        _test.Pass(1);

        var changes = events.TakeAll().Cast<TaskStateChangeEvent>().ToList();

        Assert.Equal(
            ["PROVISIONING", "PENDING", "RUNNING", "STOPPING", "DEPROVISIONING", "STOPPED"], changes.Select(static change => change.Task.LastStatus));
        Assert.Equal(
            ["RUNNING", "RUNNING", "RUNNING", "STOPPED", "STOPPED", "STOPPED"], changes.Select(static change => change.Task.DesiredStatus));
        Assert.Equal(Enumerable.Range(1, 6).Select(static version => (long?)version), changes.Select(static change => change.ResourceVersion));
        Assert.All(changes, change => Assert.Equal((started.TaskArn, "prod", null), (change.ResourceArn, change.ClusterName, change.ServiceName)));
        Assert.Equal(6, changes.Select(static change => change.Id).Distinct().Count());
        var last = changes[^1];
        Assert.Equal((TaskStopCode.UserInitiated, "enough"), (last.Task.StopCode, last.Task.StoppedReason));
        Assert.Equal(("0", "aws.ecs", "123456789012", "us-east-1"), (last.Version, last.Source, last.Account, last.Region));
        Assert.Equal([started.TaskArn!], last.Resources);
        Assert.Equal("eni", Assert.Single(last.Task.Attachments).Type);
        Assert.Equal(last.Task.StoppedAt, last.OccurredAt);
        Assert.Equal(
            ["", "", "CONNECTED", "CONNECTED", "CONNECTED", "CONNECTED"], changes.Select(static change => change.Task.Connectivity.Value));
        Assert.All(changes.Skip(2), static change => Assert.Equal(change.Task.StartedAt, change.Task.ConnectivityAt));
    }

    [Fact]
    public async Task OnChanged_Task_IsThatOfTheOperation()
    {
        await _test.CreateClusterAsync();
        await _test.RegisterAsync();
        using var events = _test.Ecs.Events.Subscribe();
        await _test.Client.RunTaskAsync(TestEcs.FargateTask(), TestEcs.Token);
        _test.Pass(1);

        var described = Assert.Single(await _test.TasksAsync());
        var last = (TaskStateChangeEvent)events.TakeAll()[^1];

        Assert.Equal((HealthStatus.Unknown, HealthStatus.Unknown), (described.HealthStatus, described.Containers[0].HealthStatus));
        Assert.DoesNotContain("healthStatus", EcsJson.Serialize(last), StringComparison.Ordinal);
        Assert.Equal(
            described with
            {
                Attachments = [],
                HealthStatus = default,
                Containers = [.. described.Containers.Select(static container => container with { HealthStatus = default })],
            },
            last.Task with { Attachments = [] });
        Assert.Equal(described.Attachments[0].Details, last.Task.Attachments[0].Details);
        Assert.Equal(last, EcsEvent.Parse(EcsJson.Serialize(last)));
    }

    [Fact]
    public async Task OnChanged_TaskWithExec_NamesTheAgentsStatusAsEcsDoesInEvents()
    {
        await _test.CreateClusterAsync();
        await _test.RegisterAsync();
        using var events = _test.Ecs.Events.Subscribe();
        var request = TestEcs.FargateTask() with { EnableExecuteCommand = true, Overrides = new TaskOverride { TaskRoleArn = "arn:aws:iam::123456789012:role/app" } };
        await _test.Client.RunTaskAsync(request, TestEcs.Token);
        _test.Pass(1);

        var last = (TaskStateChangeEvent)events.TakeAll()[^1];

        Assert.Equal("RUNNING", last.Task.Containers[0].ManagedAgents[0].LastStatus);
        var agent = JsonElement.Parse(EcsJson.Serialize(last)).GetProperty("detail").GetProperty("containers")[0].GetProperty("managedAgents")[0];
        Assert.Equal("RUNNING", agent.GetProperty("status").GetString());
        Assert.False(agent.TryGetProperty("lastStatus", out _));
    }

    [Fact]
    public async Task OnChanged_FailingContainer_HasExitCodeAndReason()
    {
        await _test.CreateClusterAsync();
        await _test.RegisterAsync();
        _test.Ecs.OnTask("orders").ExitWith(3);
        using var events = _test.Ecs.Events.Subscribe();
        await _test.Client.RunTaskAsync(TestEcs.FargateTask(), TestEcs.Token);
        _test.Pass(1);

        var changes = events.TakeAll().Cast<TaskStateChangeEvent>().ToList();

        var exited = changes.First(static change => change.Task.Containers[0].LastStatus == "STOPPED");
        Assert.Equal((3, "RUNNING"), (exited.Task.Containers[0].ExitCode, exited.Task.LastStatus));
        Assert.Equal(TaskStopCode.EssentialContainerExited, changes[^1].Task.StopCode);
    }

    [Fact]
    public async Task OnChanged_Deployment_BeginsAndCompletes()
    {
        await _test.CreateClusterAsync();
        await _test.RegisterAsync();
        using var events = _test.Ecs.Events.Subscribe();
        var service = await _test.CreateServiceAsync();
        _test.Pass(1);

        var all = events.TakeAll();
        var deployments = all.OfType<DeploymentStateChangeEvent>().ToList();

        Assert.Equal(
            [ServiceEventName.ServiceDeploymentInProgress, ServiceEventName.ServiceDeploymentCompleted],
            deployments.Select(static deployment => deployment.Detail.EventName));
        Assert.All(deployments, deployment => Assert.Equal(
            (service.ServiceArn, "orders", service.Deployments[0].Id, EcsEventType.Info),
            (deployment.ResourceArn, deployment.ServiceName, deployment.Detail.DeploymentId, deployment.Detail.EventType)));
        Assert.Equal($"ECS deployment {service.Deployments[0].Id} completed.", deployments[1].Detail.Reason);
        Assert.Equal(ServiceEventName.ServiceSteadyState, Assert.IsType<ServiceActionEvent>(all[^1]).Detail.EventName);
        Assert.Equal(all.OrderBy(static change => change.OccurredAt), all);
        Assert.Equal("orders", all.OfType<TaskStateChangeEvent>().First().ServiceName);
    }

    [Fact]
    public async Task OnChanged_FailedDeployment_IsAnErrorAndRolledBack()
    {
        await _test.CreateSteadyServiceAsync(TestEcs.FargateService().WithBreaker());
        _test.BreakRevision(2, times: InMemoryEcs.Unlimited);
        using var events = _test.Ecs.Events.Subscribe();
        await _test.DeployNextAsync();
        _test.Pass(4);

        var deployments = events.TakeAll().OfType<DeploymentStateChangeEvent>().ToList();

        Assert.Equal(
            ["SERVICE_DEPLOYMENT_IN_PROGRESS", "SERVICE_DEPLOYMENT_FAILED", "SERVICE_DEPLOYMENT_IN_PROGRESS", "SERVICE_DEPLOYMENT_COMPLETED"],
            deployments.Select(static deployment => deployment.Detail.EventName.Value));
        Assert.Equal(EcsEventType.Error, deployments[1].Detail.EventType);
        Assert.Equal("ECS deployment circuit breaker: tasks failed to start.", deployments[1].Detail.Reason);
        Assert.StartsWith("ECS deployment circuit breaker: rolling back to deploymentId ", deployments[2].Detail.Reason, StringComparison.Ordinal);
        Assert.Equal(deployments[2].Detail.DeploymentId, deployments[3].Detail.DeploymentId);
    }

    [Fact]
    public async Task OnStartImpaired_CrashLoop_IsAWarning()
    {
        await _test.CreateSteadyServiceAsync();
        _test.BreakRevision(2, times: InMemoryEcs.Unlimited);
        using var events = _test.Ecs.Events.Subscribe();
        await _test.DeployNextAsync();
        _test.Pass(40);

        var impaired = events.TakeAll().OfType<ServiceActionEvent>()
            .First(static action => action.Detail.EventName == ServiceEventName.ServiceTaskStartImpaired);

        Assert.Equal((EcsEventType.Warn, "orders", "prod"), (impaired.Detail.EventType, impaired.ServiceName, impaired.ClusterName));
    }

    [Fact]
    public async Task OnUnplaced_NoInstance_IsAnErrorWithItsReason()
    {
        await _test.CreateClusterAsync();
        await _test.RegisterAsync(TestEcs.BridgeDefinition());
        using var events = _test.Ecs.Events.Subscribe();
        await _test.CreateServiceAsync(new CreateServiceRequest { Cluster = "prod", ServiceName = "legacy", TaskDefinition = "legacy", DesiredCount = 1 });
        _test.Pass(1);

        var failure = Assert.Single(events.TakeAll().OfType<ServiceActionEvent>());

        Assert.Equal((ServiceEventName.ServiceTaskPlacementFailure, EcsEventType.Error), (failure.Detail.EventName, failure.Detail.EventType));
        Assert.Equal("No Container Instances were found in your cluster.", failure.Detail.Reason);
        Assert.Empty(failure.Detail.ContainerInstanceArns);
    }

    [Fact]
    public async Task OnUnplaced_FullInstance_NamesItAndTheResource()
    {
        await _test.CreateClusterAsync();
        await _test.RegisterAsync(TestEcs.BridgeDefinition() with
        {
            ContainerDefinitions = [new ContainerDefinition { Name = "app", Image = "example/app:1", Memory = 128, Cpu = 100_000 }],
        });
        var arn = (await _test.AddInstanceAsync()).ContainerInstanceArn!;
        using var events = _test.Ecs.Events.Subscribe();
        await _test.CreateServiceAsync(new CreateServiceRequest { Cluster = "prod", ServiceName = "legacy", TaskDefinition = "legacy", DesiredCount = 1 });

        var failure = Assert.Single(events.TakeAll().OfType<ServiceActionEvent>());

        Assert.Equal("RESOURCE:CPU", failure.Detail.Reason);
        Assert.Equal([arn], failure.Detail.ContainerInstanceArns);
    }

    [Fact]
    public async Task OnChanged_ContainerInstance_HasItsResourcesAndCluster()
    {
        await _test.CreateClusterAsync();
        await _test.RegisterAsync(TestEcs.BridgeDefinition());
        using var events = _test.Ecs.Events.Subscribe();
        var arn = (await _test.AddInstanceAsync()).ContainerInstanceArn!;
        await _test.Client.RunTaskAsync(new RunTaskRequest { Cluster = "prod", TaskDefinition = "legacy" }, TestEcs.Token);
        _test.Ecs.SetAgentConnected(arn, isConnected: false);

        var changes = events.TakeAll().OfType<ContainerInstanceStateChangeEvent>().ToList();

        Assert.Equal(3, changes.Count);
        Assert.All(changes, change => Assert.Equal((arn, "prod"), (change.ResourceArn, change.ClusterName)));
        Assert.All(changes.Zip(changes.Skip(1)), static pair => Assert.True(pair.Second.IsNewerThan(pair.First)));
        Assert.Equal(
            128, GetMemory(changes[0].ContainerInstance.RemainingResources) - GetMemory(changes[1].ContainerInstance.RemainingResources));
        Assert.Equal([true, true, false], changes.Select(static change => change.ContainerInstance.AgentConnected));
        Assert.Equal("ACTIVE", changes[0].ContainerInstance.Status);
    }

    [Fact]
    public async Task OnSteady_CapacityProviders_AreSteadyToo()
    {
        await _test.CreateClusterAsync();
        await _test.RegisterAsync();
        await _test.Client.PutClusterCapacityProvidersAsync(
            new PutClusterCapacityProvidersRequest { Cluster = "prod", CapacityProviders = ["FARGATE"], DefaultCapacityProviderStrategy = [] },
            TestEcs.Token);
        using var events = _test.Ecs.Events.Subscribe();
        await _test.CreateServiceAsync(TestEcs.FargateService() with
        {
            LaunchType = default,
            CapacityProviderStrategy = [new CapacityProviderStrategyItem { CapacityProvider = "FARGATE" }],
        });
        _test.Pass(1);

        var steady = Assert.Single(
            events.TakeAll().OfType<ServiceActionEvent>(), static action => action.Detail.EventName == ServiceEventName.CapacityProviderSteadyState);

        Assert.Equal(["arn:aws:ecs:us-east-1:123456789012:capacity-provider/FARGATE"], steady.Detail.CapacityProviderArns);
    }

    [Fact]
    public async Task OnSteady_TaskSet_IsNamed()
    {
        await _test.CreateExternalServiceAsync();
        using var events = _test.Ecs.Events.Subscribe();
        var set = await _test.CreateTaskSetAsync();
        _test.Pass(1);

        var steady = Assert.Single(
            events.TakeAll().OfType<ServiceActionEvent>(), static action => action.Detail.EventName == ServiceEventName.TaskSetSteadyState);

        Assert.Equal([set.TaskSetArn!], steady.Detail.TaskSetArns);
    }

    [Fact]
    public async Task OnTasksStopped_ScaleIn_NamesTheTasks()
    {
        await _test.CreateSteadyServiceAsync();
        using var events = _test.Ecs.Events.Subscribe();
        await _test.Client.UpdateServiceAsync(new UpdateServiceRequest { Cluster = "prod", Service = "orders", DesiredCount = 1 }, TestEcs.Token);

        var stopped = Assert.Single(
            events.TakeAll().OfType<ServiceActionEvent>(), static action => action.Detail.EventName == ServiceEventName.TasksStopped);

        Assert.Single(stopped.Detail.TaskArns);
    }

    [Fact]
    public async Task OnChanged_DaemonDeployment_GoesThroughItsStates()
    {
        using var events = _test.Ecs.Events.Subscribe();
        var created = await _test.CreateDaemonAsync();
        _test.Pass(2);

        var changes = events.TakeAll().OfType<DaemonDeploymentStateChangeEvent>().ToList();

        Assert.Equal(
            [DaemonEventName.DaemonDeploymentPending, DaemonEventName.DaemonDeploymentInProgress, DaemonEventName.DaemonDeploymentSuccessful],
            changes.Select(static change => change.Detail.EventName));
        Assert.All(changes, change => Assert.Equal(
            (created.DaemonArn, created.DeploymentArn), (change.ResourceArn, change.Detail.DaemonDeploymentArn)));
    }

    [Fact]
    public async Task OnChanged_Subscription_DoesNotChangeLaterIdentifiers()
    {
        await _test.CreateSteadyServiceAsync();
        using var events = _test.Ecs.Events.Subscribe();
        var state = _test.Ecs.State;
        var position = state.IdentifierPosition;

        state.Events.OnSteady(state.Clusters.Find("prod")!.Services.Values.Single().Primary);

        Assert.Single(events.TakeAll());
        Assert.Equal(position, state.IdentifierPosition);
    }

    private static int? GetMemory(IReadOnlyList<Resource> resources) =>
        resources.Single(static resource => resource.Name == "MEMORY").IntegerValue;
}
