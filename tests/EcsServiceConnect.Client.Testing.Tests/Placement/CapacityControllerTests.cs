using static EcsServiceConnect.TestSupport.TestInstances;

namespace EcsServiceConnect.Client.Testing.Tests;

/// <summary>Tasks and services on capacity providers with Auto Scaling groups.</summary>
public sealed class CapacityControllerTests : IDisposable
{
    private readonly TestEcs _test = new();

    public void Dispose() => _test.Dispose();

    [Fact]
    public async Task Run_Strategy_UsesTheInstancesOfEachProvider()
    {
        await PrepareAsync(scales: false, "one", "two");
        var first = await _test.AddInstanceAsync(Machine("i-1", attributes: ("ecs.capacity-provider", "one")));
        var second = await _test.AddInstanceAsync(Machine("i-2", attributes: ("ecs.capacity-provider", "two")));

        var response = await _test.RunAsync(On("one", "two") with { Count = 4 });

        Assert.Equal("one", first.CapacityProviderName);
        Assert.Equal(
            [
                $"one {first.ContainerInstanceArn}", $"one {first.ContainerInstanceArn}",
                $"two {second.ContainerInstanceArn}", $"two {second.ContainerInstanceArn}",
            ],
            response.Tasks.Select(task => $"{task.CapacityProviderName} {task.ContainerInstanceArn}").Order());
        Assert.All(response.Tasks, task => Assert.Equal((LaunchType.Ec2, null), (task.LaunchType, task.PlatformVersion)));
    }

    [Fact]
    public async Task Run_InstanceOfNoKnownProvider_ServesAny()
    {
        await PrepareAsync(scales: false, "one");
        var instance = await _test.AddInstanceAsync();

        Assert.Equal(instance.ContainerInstanceArn, Assert.Single((await _test.RunAsync(On("one"))).Tasks).ContainerInstanceArn);
    }

    [Fact]
    public async Task Run_ProviderWithoutInstancesWithoutManagedScaling_ReturnsFailure()
    {
        await PrepareAsync(scales: false, "one", "two");
        await _test.AddInstanceAsync(Machine("i-1", attributes: ("ecs.capacity-provider", "two")));

        var failure = Assert.Single((await _test.RunAsync(On("one"))).Failures);

        Assert.Equal(
            ("arn:aws:ecs:us-east-1:123456789012:capacity-provider/one", "EMPTY CAPACITY PROVIDER"), (failure.Arn, failure.Reason));
    }

    [Fact]
    public async Task Run_ProviderWithManagedScaling_WaitsForAnInstance()
    {
        await PrepareAsync(scales: true, "one");

        var task = Assert.Single((await _test.RunAsync(On("one"))).Tasks);
        _test.Pass(3);
        var waiting = Assert.Single(await _test.TasksAsync());
        Assert.Equal(("PROVISIONING", null), (waiting.LastStatus, waiting.ContainerInstanceArn));

        var instance = await _test.AddInstanceAsync();
        _test.Pass(1);

        var running = Assert.Single(await _test.TasksAsync());
        Assert.Equal(
            (task.TaskArn, "RUNNING", instance.ContainerInstanceArn), (running.TaskArn, running.LastStatus, running.ContainerInstanceArn));
    }

    [Fact]
    public async Task Run_ProviderThatNeverAddsOne_FailsInTheEnd()
    {
        await PrepareAsync(scales: true, "one");
        var task = Assert.Single((await _test.RunAsync(On("one"))).Tasks);

        _test.Clock.Advance(TimeSpan.FromMinutes(20));
        await _test.AddInstanceAsync();

        var stopped = (await _test.Client.DescribeTasksAsync(new() { Cluster = "prod", Tasks = [task.TaskArn!] }, TestEcs.Token)).Tasks[0];
        Assert.Equal(("STOPPED", TaskStopCode.TaskFailedToStart), (stopped.LastStatus, stopped.StopCode));
        Assert.Null(stopped.ContainerInstanceArn);
    }

    [Fact]
    public async Task Stop_WaitingTask_NeverGetsAnInstance()
    {
        await PrepareAsync(scales: true, "one");
        var task = Assert.Single((await _test.RunAsync(On("one"))).Tasks);
        await _test.Client.StopTaskAsync(new() { Cluster = "prod", Task = task.TaskArn! }, TestEcs.Token);

        var instance = await _test.AddInstanceAsync();
        _test.Pass(1);

        Assert.Equal(0, (await _test.DescribeInstanceAsync(instance.ContainerInstanceArn)).RunningTasksCount);
    }

    [Fact]
    public async Task Service_DefaultStrategy_RunsOnTheGroupsInstances()
    {
        await PrepareAsync(scales: true, "one");
        await _test.AddInstanceAsync(Machine("i-1", attributes: ("ecs.capacity-provider", "one")));

        var created = await _test.CreateServiceAsync(Service(count: 2) with { LaunchType = default });
        _test.Pass(1);

        Assert.Equal("one", Assert.Single(created.CapacityProviderStrategy).CapacityProvider);
        Assert.False(created.LaunchType.HasValue);
        Assert.All(await _test.TasksAsync(), task => Assert.Equal(("RUNNING", "one"), (task.LastStatus, task.CapacityProviderName)));
    }

    [Fact]
    public async Task Strategy_FargateAndGroups_CannotBeMixed()
    {
        await PrepareAsync(scales: true, "one", "FARGATE");

        var error = await _test.ThrowsAsync<InvalidParameterException>(_ => _test.RunAsync(On("one", "FARGATE")));

        Assert.Contains("Fargate", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Strategy_TakenFromAService_LeavesItOnInstances()
    {
        await PrepareAsync(scales: true, "one");
        await _test.AddInstanceAsync();
        await _test.CreateServiceAsync(Service() with { LaunchType = default });

        var updated = (await _test.Client.UpdateServiceAsync(
            new UpdateServiceRequest { Cluster = "prod", Service = "legacy", CapacityProviderStrategy = [], ForceNewDeployment = true },
            TestEcs.Token)).Service!;

        Assert.Equal(LaunchType.Ec2, updated.LaunchType);
    }

    private static RunTaskRequest On(params IReadOnlyList<string> providers) => Run with
    {
        LaunchType = default,
        CapacityProviderStrategy =
            [.. providers.Select(provider => new CapacityProviderStrategyItem { CapacityProvider = provider, Weight = 1 })],
    };

    private async Task PrepareAsync(bool scales, params IReadOnlyList<string> providers)
    {
        foreach (var name in providers.Where(name => name != "FARGATE"))
        {
            await _test.Client.CreateCapacityProviderAsync(
                new()
                {
                    Name = name,
                    AutoScalingGroupProvider = new()
                    {
                        AutoScalingGroupArn = $"group-of-{name}",
                        ManagedScaling = scales ? new ManagedScaling { Status = ManagedScalingStatus.Enabled } : null,
                    },
                },
                TestEcs.Token);
        }

        await _test.Client.CreateClusterAsync(
            new CreateClusterRequest
            {
                ClusterName = "prod",
                CapacityProviders = providers,
                DefaultCapacityProviderStrategy = [new() { CapacityProvider = providers[0], Weight = 1 }],
            },
            TestEcs.Token);
        await _test.RegisterAsync(Definition());
    }
}
