namespace EcsServiceConnect.Client.Testing.Tests;

public sealed class ServiceSchedulerTests : IDisposable
{
    private readonly TestEcs _test = new();

    public void Dispose() => _test.Dispose();

    [Fact]
    public async Task Deploy_NewService_GoesThroughItsStatesToASteadyState()
    {
        await _test.CreateClusterAsync();
        await _test.RegisterAsync();
        await _test.CreateServiceAsync();

        Assert.All(await _test.TasksAsync(), task => Assert.Equal("PROVISIONING", task.LastStatus));
        _test.Pass(0.25);
        Assert.All(await _test.TasksAsync(), task => Assert.Equal("PENDING", task.LastStatus));
        _test.Pass(0.25);
        Assert.All(await _test.TasksAsync(), task => Assert.Equal("RUNNING", task.LastStatus));
        var running = await _test.DescribeServiceAsync();
        Assert.Equal((2, 0), (running.RunningCount, running.PendingCount));
        Assert.Equal(DeploymentRolloutState.InProgress, running.Deployments[0].RolloutState);
        _test.Pass(0.5);

        var steady = await _test.DescribeServiceAsync();
        var deployment = Assert.Single(steady.Deployments);
        Assert.Equal(DeploymentRolloutState.Completed, deployment.RolloutState);
        Assert.Equal($"ECS deployment {deployment.Id} completed.", deployment.RolloutStateReason);
        Assert.Equal(_test.Clock.GetUtcNow(), deployment.UpdatedAt);
        Assert.Equal(3, steady.Events.Count);
        Assert.Equal("(service orders) has reached a steady state.", steady.Events[0].Message);
        Assert.Equal($"(service orders) (deployment {deployment.Id}) deployment completed.", steady.Events[1].Message);
        Assert.Matches(
            @"^\(service orders\) has started 2 tasks: \(task [0-9a-f]{32}\) \(task [0-9a-f]{32}\)\.$", steady.Events[2].Message);
        Assert.Equal(3, steady.Events.Select(entry => entry.Id).Distinct().Count());
    }

    [Fact]
    public async Task Deploy_OneLongJumpOfTheClock_ShowsTheSameStory()
    {
        await _test.CreateClusterAsync();
        await _test.RegisterAsync();
        var createdAt = _test.Clock.GetUtcNow();
        await _test.CreateServiceAsync();
        _test.Pass(100);

        var service = await _test.DescribeServiceAsync();
        var task = (await _test.TasksAsync())[0];

        Assert.Equal(createdAt + TestEcs.DeploymentDuration, service.Events[0].CreatedAt);
        Assert.Equal(createdAt + (TestEcs.DeploymentDuration / 2), task.StartedAt);
    }

    [Fact]
    public async Task Deploy_NewDefinition_StartsNewTasksBeforeOldOnesStop()
    {
        var before = await _test.CreateSteadyServiceAsync();
        await _test.RegisterAsync();

        var updated = await UpdateAsync(new UpdateServiceRequest { Cluster = "prod", Service = "orders", TaskDefinition = "orders" });

        Assert.Equal(["PRIMARY", "ACTIVE"], updated.Deployments.Select(deployment => deployment.Status));
        Assert.EndsWith("orders:2", updated.TaskDefinition, StringComparison.Ordinal);
        Assert.Equal(before.Deployments[0].Id, updated.Deployments[1].Id);
        Assert.Equal((2, 0), (updated.Deployments[0].PendingCount, updated.Deployments[0].RunningCount));
        Assert.Equal((0, 2), (updated.Deployments[1].PendingCount, updated.Deployments[1].RunningCount));

        _test.Pass(0.5);
        var both = await _test.DescribeServiceAsync();
        Assert.Equal((2, 0), (both.Deployments[0].RunningCount, both.Deployments[1].DesiredCount));

        _test.Pass(0.25);
        Assert.Single((await _test.DescribeServiceAsync()).Deployments);

        _test.Pass(0.25);
        var done = await _test.DescribeServiceAsync();
        Assert.Equal(DeploymentRolloutState.Completed, done.Deployments[0].RolloutState);
        Assert.Equal("(service orders) has reached a steady state.", done.Events[0].Message);
        Assert.All(await _test.TasksAsync(), task => Assert.EndsWith("orders:2", task.TaskDefinitionArn, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(4, 200, 100, 8, 4)]
    [InlineData(4, 150, 50, 6, 2)]
    [InlineData(4, 100, 50, 4, 2)]
    [InlineData(3, 100, 0, 3, 0)]
    [InlineData(1, 100, 0, 1, 0)]
    [InlineData(5, 130, 90, 6, 5)]
    public async Task Deploy_Percentages_AreKeptAtEveryMoment(int count, int maximum, int minimum, int most, int least)
    {
        await _test.CreateSteadyServiceAsync(TestEcs.FargateService(desiredCount: count) with
        {
            DeploymentConfiguration = new DeploymentConfiguration { MaximumPercent = maximum, MinimumHealthyPercent = minimum },
        });
        await UpdateAsync(new UpdateServiceRequest { Cluster = "prod", Service = "orders", ForceNewDeployment = true });

        for (var i = 0; i < 64; i++)
        {
            var tasks = await _test.TasksAsync();
            Assert.InRange(tasks.Count, least, most);
            Assert.InRange(tasks.Count(task => task.LastStatus == "RUNNING"), least, most);
            _test.Pass(0.125);
        }

        var done = await _test.DescribeServiceAsync();
        Assert.Equal(count, done.RunningCount);
        Assert.Equal(DeploymentRolloutState.Completed, Assert.Single(done.Deployments).RolloutState);
    }

    [Fact]
    public async Task Deploy_NoRoomToMove_ReportsItOnceAndWaits()
    {
        await _test.CreateSteadyServiceAsync(TestEcs.FargateService() with
        {
            DeploymentConfiguration = new DeploymentConfiguration { MaximumPercent = 149, MinimumHealthyPercent = 100 },
        });
        await UpdateAsync(new UpdateServiceRequest { Cluster = "prod", Service = "orders", ForceNewDeployment = true });
        _test.Pass(5);

        var stuck = await _test.DescribeServiceAsync();
        Assert.Equal(2, stuck.Deployments.Count);
        Assert.Single(stuck.Events, entry => entry.Message!.Contains("unable to stop or start tasks", StringComparison.Ordinal));

        await UpdateAsync(new UpdateServiceRequest
        {
            Cluster = "prod",
            Service = "orders",
            DeploymentConfiguration = new DeploymentConfiguration { MaximumPercent = 200 },
        });
        _test.Pass(1);

        Assert.Equal(DeploymentRolloutState.Completed, Assert.Single((await _test.DescribeServiceAsync()).Deployments).RolloutState);
    }

    [Fact]
    public async Task Deploy_WhileAnotherIsInProgress_ReplacesIt()
    {
        await _test.CreateSteadyServiceAsync();
        await UpdateAsync(new UpdateServiceRequest { Cluster = "prod", Service = "orders", ForceNewDeployment = true });
        _test.Pass(0.1);

        var third = await UpdateAsync(new UpdateServiceRequest { Cluster = "prod", Service = "orders", ForceNewDeployment = true });
        Assert.Equal(3, third.Deployments.Count);
        _test.Pass(2);

        var done = await _test.DescribeServiceAsync();
        Assert.Equal(third.Deployments[0].Id, Assert.Single(done.Deployments).Id);
        Assert.Equal(2, done.RunningCount);
    }

    [Fact]
    public async Task Stabilize_ScaledUpAndDown_KeepsTheDeployment()
    {
        var before = await _test.CreateSteadyServiceAsync();

        var up = await UpdateAsync(new UpdateServiceRequest { Cluster = "prod", Service = "orders", DesiredCount = 5 });
        Assert.Equal((5, 2, 3), (up.DesiredCount, up.RunningCount, up.PendingCount));
        _test.Pass(1);
        var down = await UpdateAsync(new UpdateServiceRequest { Cluster = "prod", Service = "orders", DesiredCount = 1 });
        Assert.Equal(1, down.RunningCount);
        _test.Pass(1);

        var after = await _test.DescribeServiceAsync();
        Assert.Equal(before.Deployments[0].Id, Assert.Single(after.Deployments).Id);
        Assert.Equal("(service orders) has reached a steady state.", after.Events[0].Message);
        Assert.Contains("has stopped 4 running tasks", after.Events[1].Message, StringComparison.Ordinal);
        Assert.Single(after.Events, entry => entry.Message!.Contains("deployment completed", StringComparison.Ordinal));
    }

    [Fact]
    public async Task OnTaskChanged_TaskStoppedByUser_IsReplaced()
    {
        await _test.CreateSteadyServiceAsync();
        var victim = (await _test.TasksAsync())[0];

        await _test.Client.StopTaskAsync(new StopTaskRequest { Cluster = "prod", Task = victim.TaskArn! }, TestEcs.Token);
        var hurt = await _test.DescribeServiceAsync();
        Assert.Equal((1, 1), (hurt.RunningCount, hurt.PendingCount));
        _test.Pass(1);

        Assert.Equal(2, (await _test.DescribeServiceAsync()).RunningCount);
        Assert.DoesNotContain(await _test.TasksAsync(), task => task.TaskArn == victim.TaskArn);
    }

    [Fact]
    public async Task Events_ManyChanges_KeepsAHundred()
    {
        await _test.CreateSteadyServiceAsync();
        for (var i = 0; i < 60; i++)
        {
            await UpdateAsync(new UpdateServiceRequest { Cluster = "prod", Service = "orders", DesiredCount = 2 + (i % 2) });
            _test.Pass(1);
        }

        var events = (await _test.DescribeServiceAsync()).Events;
        Assert.Equal(100, events.Count);
        Assert.Equal(events.OrderByDescending(entry => entry.CreatedAt), events);
    }

    [Fact]
    public async Task Deploy_NoDeploymentTime_IsDoneByTheNextCall()
    {
        using var client = new InMemoryEcs(new InMemoryEcsOptions { DeploymentDuration = TimeSpan.Zero }).CreateClient();
        await client.CreateClusterAsync(new CreateClusterRequest { ClusterName = "prod" }, TestEcs.Token);
        await client.RegisterTaskDefinitionAsync(TestEcs.Definition(), TestEcs.Token);
        await client.CreateServiceAsync(TestEcs.FargateService(), TestEcs.Token);

        var response = await client.DescribeServicesAsync(
            new DescribeServicesRequest { Cluster = "prod", Services = ["orders"] }, TestEcs.Token);

        Assert.Equal(DeploymentRolloutState.Completed, response.Services[0].Deployments[0].RolloutState);
    }

    private async Task<Service> UpdateAsync(UpdateServiceRequest request) =>
        (await _test.Client.UpdateServiceAsync(request, TestEcs.Token)).Service!;
}
