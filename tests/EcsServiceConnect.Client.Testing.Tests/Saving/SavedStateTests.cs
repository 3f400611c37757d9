using System.Text;
using Microsoft.Extensions.Time.Testing;

namespace EcsServiceConnect.Client.Testing.Tests.Saving;

public class SavedStateTests
{
    private readonly FakeTimeProvider _clock = new(SaveAndLoad.Begin);

    private readonly InMemoryEcs _ecs;

    public SavedStateTests() => _ecs = SaveAndLoad.Create(_clock);

    [Theory]
    [InlineData(1, 8)]
    [InlineData(2, 8)]
    [InlineData(3, 1)]
    [InlineData(4, 0)]
    [InlineData(5, 0)]
    public async Task LoadAsync_ManyMixedCalls_RespondsIdenticallyNowAndLater(int seed, int deploymentSeconds)
    {
        var ecs = SaveAndLoad.Create(_clock, TimeSpan.FromSeconds(deploymentSeconds));
        var calls = new MixedCalls(seed);
        await calls.RunAsync(400, (ecs, _clock));
        Assert.True(calls.Accepted.Count >= 15, string.Join(", ", calls.Accepted.Keys));
        Assert.True(calls.Rejected > 20, $"{calls.Rejected} calls were rejected.");

        var otherClock = new FakeTimeProvider(_clock.GetUtcNow());
        var other = await SaveAndLoad.LoadAsync(await SaveAndLoad.SaveAsync(ecs), otherClock);
        var inventory = await ResponseInventory.CaptureAsync(ecs);
        Assert.Contains("\"serviceRevisions\":[{", inventory, StringComparison.Ordinal);
        Assert.Equal(inventory, await ResponseInventory.CaptureAsync(other));

        await calls.RunAsync(150, (ecs, _clock), (other, otherClock));
        Assert.Equal(await ResponseInventory.CaptureAsync(ecs), await ResponseInventory.CaptureAsync(other));
        Assert.Equal(ecs.ChangeCount, other.ChangeCount);
        Assert.Equal(await SaveAndLoad.SaveAsync(ecs), await SaveAndLoad.SaveAsync(other));
    }

    [Fact]
    public async Task LoadAsync_DeploymentInProgress_Continues()
    {
        using var client = _ecs.CreateClient();
        var before = await BeginDeploymentAsync(client);
        _clock.Advance(TestEcs.DeploymentDuration / 4);

        var laterClock = new FakeTimeProvider(_clock.GetUtcNow());
        var later = await SaveAndLoad.LoadAsync(await SaveAndLoad.SaveAsync(_ecs), laterClock);
        using var laterClient = later.CreateClient();
        var halfWay = await DescribeAsync(laterClient);
        laterClock.Advance(TestEcs.DeploymentDuration);
        var steady = await DescribeAsync(laterClient);

        Assert.Equal(before.Deployments[0].Id, halfWay.Deployments[0].Id);
        Assert.Equal(DeploymentRolloutState.InProgress, halfWay.Deployments[0].RolloutState);
        Assert.Equal(DeploymentRolloutState.Completed, steady.Deployments[0].RolloutState);
        Assert.Equal(2, steady.RunningCount);
    }

    [Fact]
    public async Task LoadAsync_MuchLater_RunsDueEventsAtTheirTime()
    {
        using var client = _ecs.CreateClient();
        await BeginDeploymentAsync(client);
        var saved = await SaveAndLoad.SaveAsync(_ecs);

        var nextDay = await SaveAndLoad.LoadAsync(saved, new FakeTimeProvider(_clock.GetUtcNow().AddDays(1)));
        using var nextDayClient = nextDay.CreateClient();
        var service = await DescribeAsync(nextDayClient);

        Assert.Equal(DeploymentRolloutState.Completed, service.Deployments[0].RolloutState);
        Assert.InRange(service.Deployments[0].UpdatedAt!.Value, SaveAndLoad.Begin, SaveAndLoad.Begin + TestEcs.DeploymentDuration);
    }

    [Fact]
    public async Task LoadAsync_ClockBehindSavedTime_DoesNotMoveTimeBack()
    {
        using var client = _ecs.CreateClient();
        _clock.Advance(TimeSpan.FromHours(1));
        await client.CreateClusterAsync(new CreateClusterRequest { ClusterName = "prod" }, TestEcs.Token);
        await client.RegisterTaskDefinitionAsync(TestEcs.Definition(), TestEcs.Token);

        var loaded = await SaveAndLoad.LoadAsync(await SaveAndLoad.SaveAsync(_ecs), new FakeTimeProvider(SaveAndLoad.Begin));
        using var loadedClient = loaded.CreateClient();
        var registered = await loadedClient.RegisterTaskDefinitionAsync(TestEcs.Definition(), TestEcs.Token);

        Assert.Equal(SaveAndLoad.Begin.AddHours(1), registered.TaskDefinition!.RegisteredAt);
    }

    [Fact]
    public async Task LoadAsync_EarlierPageToken_ReturnsTheNextPage()
    {
        using var client = _ecs.CreateClient();
        foreach (var name in new[] { "a", "b", "c" })
        {
            await client.CreateClusterAsync(new CreateClusterRequest { ClusterName = name }, TestEcs.Token);
        }

        var first = await client.ListClustersAsync(new ListClustersRequest { MaxResults = 2 }, TestEcs.Token);
        using var loaded = (await SaveAndLoad.LoadAsync(await SaveAndLoad.SaveAsync(_ecs), _clock)).CreateClient();
        var second = await loaded.ListClustersAsync(
            new ListClustersRequest { MaxResults = 2, NextToken = first.NextToken }, TestEcs.Token);

        Assert.EndsWith("cluster/c", Assert.Single(second.ClusterArns), StringComparison.Ordinal);
        Assert.Null(second.NextToken);
    }

    [Fact]
    public async Task LoadAsync_EarlierClientToken_RunsNothingTwice()
    {
        var run = new RunTaskRequest
        {
            Cluster = "prod",
            TaskDefinition = "orders",
            LaunchType = LaunchType.Fargate,
            NetworkConfiguration = TestEcs.Network,
            ClientToken = "once",
        };
        using var client = _ecs.CreateClient();
        await client.CreateClusterAsync(new CreateClusterRequest { ClusterName = "prod" }, TestEcs.Token);
        await client.RegisterTaskDefinitionAsync(TestEcs.Definition(), TestEcs.Token);
        var before = await client.RunTaskAsync(run, TestEcs.Token);

        using var loaded = (await SaveAndLoad.LoadAsync(await SaveAndLoad.SaveAsync(_ecs), _clock)).CreateClient();
        var repeated = await loaded.RunTaskAsync(run, TestEcs.Token);
        var conflict = await Assert.ThrowsAsync<ConflictException>(() => loaded.RunTaskAsync(run with { Count = 2 }, TestEcs.Token));

        Assert.Equal(before.Tasks[0].TaskArn, repeated.Tasks[0].TaskArn);
        Assert.Equal([before.Tasks[0].TaskArn!], conflict.ResourceIds);
    }

    [Fact]
    public async Task LoadAsync_OtherOptions_KeepsTheSavedOptions()
    {
        var ecs = new InMemoryEcs(new InMemoryEcsOptions
        {
            Region = "eu-west-1",
            AccountId = "210987654321",
            DeploymentDuration = TimeSpan.FromMinutes(1),
            ConsistencyDelay = TimeSpan.FromMinutes(2),
            EnableJournal = true,
        });

        var loaded = await SaveAndLoad.LoadAsync(await SaveAndLoad.SaveAsync(ecs), _clock);

        Assert.Equal("eu-west-1", loaded.Region);
        Assert.Equal("210987654321", loaded.AccountId);
        Assert.Equal(TimeSpan.FromMinutes(1), loaded.DeploymentDuration);
    }

    [Fact]
    public async Task LoadAsync_SavedAfterInstantDeployment_IsTheSame()
    {
        var ecs = SaveAndLoad.Create(_clock, TimeSpan.Zero);
        using var client = ecs.CreateClient();
        await BeginDeploymentAsync(client);

        using var loaded = (await SaveAndLoad.LoadAsync(await SaveAndLoad.SaveAsync(ecs), _clock)).CreateClient();

        Assert.Equal(2, (await DescribeAsync(loaded)).RunningCount);
    }

    [Fact]
    public async Task LoadAsync_SeededState_IsTheSame()
    {
        _ecs.Seed(new CreateClusterRequest { ClusterName = "prod" }, TestEcs.Definition(), TestEcs.FargateService());

        var loaded = await SaveAndLoad.LoadAsync(await SaveAndLoad.SaveAsync(_ecs), _clock);
        using var client = loaded.CreateClient();

        Assert.Equal(2, (await DescribeAsync(client)).RunningCount);
        Assert.Equal(await ResponseInventory.CaptureAsync(_ecs), await ResponseInventory.CaptureAsync(loaded));
    }

    [Fact]
    public async Task LoadAsync_WithoutOptions_RecordsCallsOnTheSystemClock()
    {
        var loaded = await InMemoryEcs.LoadAsync(new MemoryStream(await SaveAndLoad.SaveAsync(_ecs)), cancellationToken: TestEcs.Token);
        using var client = loaded.CreateClient();

        await client.CreateClusterAsync(cancellationToken: TestEcs.Token);

        Assert.InRange(Assert.Single(loaded.Calls).Time, TimeProvider.System.GetUtcNow().AddHours(-1), DateTimeOffset.MaxValue);
    }

    [Fact]
    public async Task LoadAsync_ScriptedState_RespondsIdentically()
    {
        _ecs.Seed(new CreateClusterRequest { ClusterName = "prod" }, TestEcs.Definition(), TestEcs.FargateService());
        _ecs.StopTask(_ecs.Snapshot().GetCluster("prod").Tasks[0].TaskArn!);
        var removed = _ecs.OnTask().FailToStart("It must not be applied.");
        _ecs.OnTask(service: "prod/orders", image: "example/app").ExitWith(3, TimeSpan.FromSeconds(20), "It broke.");
        removed.Remove();
        _ecs.AdvanceTime(TestEcs.DeploymentDuration * 2);
        _ecs.OnDeployment("orders").Fail("CannotPullContainerError: no such tag");
        using var client = _ecs.CreateClient();
        await client.UpdateServiceAsync(
            new UpdateServiceRequest { Cluster = "prod", Service = "orders", ForceNewDeployment = true }, TestEcs.Token);
        _clock.Advance(TestEcs.DeploymentDuration);

        var other = await SaveAndLoad.LoadAsync(await SaveAndLoad.SaveAsync(_ecs), _clock);

        var inventory = await ResponseInventory.CaptureAsync(_ecs);
        Assert.Contains("CannotPullContainerError: no such tag", inventory, StringComparison.Ordinal);
        Assert.Equal(inventory, await ResponseInventory.CaptureAsync(other));
    }

    [Fact]
    public async Task LoadAsync_PendingOutcome_IsNotRestored()
    {
        _ecs.Seed(new CreateClusterRequest { ClusterName = "prod" }, TestEcs.Definition());
        _ecs.OnTask().FailToStart("It must not be applied.");

        var other = await SaveAndLoad.LoadAsync(await SaveAndLoad.SaveAsync(_ecs), _clock);
        using var client = other.CreateClient();
        await client.RunTaskAsync(TestEcs.FargateTask(), TestEcs.Token);
        _clock.Advance(TestEcs.DeploymentDuration);

        Assert.Equal("RUNNING", Assert.Single(other.Snapshot().GetCluster("prod").Tasks).LastStatus);
        await SaveAndLoad.LoadAsync(await SaveAndLoad.SaveAsync(other), _clock);
    }

    [Fact]
    public async Task SaveAsync_NoJournal_ThrowsNamingTheOption()
    {
        var error = await Assert.ThrowsAsync<InvalidOperationException>(() => new InMemoryEcs().SaveAsync(Stream.Null, TestEcs.Token));

        Assert.Contains("InMemoryEcsOptions.EnableJournal", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SaveAsync_ReadOnlyAndRejectedCalls_AreNotSaved()
    {
        using var client = _ecs.CreateClient();
        await client.CreateClusterAsync(new CreateClusterRequest { ClusterName = "prod" }, TestEcs.Token);
        var before = await SaveAndLoad.SaveAsync(_ecs);

        await client.ListClustersAsync(cancellationToken: TestEcs.Token);
        await Assert.ThrowsAsync<ClusterNotFoundException>(
            () => client.DeleteClusterAsync(new DeleteClusterRequest { Cluster = "none" }, TestEcs.Token));

        Assert.Equal(1, _ecs.ChangeCount);
        Assert.Equal(before, await SaveAndLoad.SaveAsync(_ecs));
    }

    [Fact]
    public async Task SaveAsync_ConcurrentCalls_SavesAConsistentState()
    {
        using var client = _ecs.CreateClient();
        var calling = Parallel.ForAsync(0, 300, TestEcs.Token, async (i, cancellation) =>
            await client.CreateClusterAsync(new CreateClusterRequest { ClusterName = $"c{i}" }, cancellation));
        do
        {
            var loaded = await SaveAndLoad.LoadAsync(await SaveAndLoad.SaveAsync(_ecs), _clock);
            Assert.InRange(loaded.ChangeCount, 0, _ecs.ChangeCount);
        }
        while (!calling.IsCompleted);

        await calling;
    }

    [Fact]
    public async Task Constructor_TwoInstances_CreateDifferentIdentifiers()
    {
        Assert.NotEqual(await RunOneAsync(), await RunOneAsync());

        async Task<string> RunOneAsync() => Encoding.UTF8.GetString(await SaveAndLoad.CreateSmallAsync()).Split('\n')[0];
    }

    private static async Task<Service> BeginDeploymentAsync(EcsClient client)
    {
        await client.CreateClusterAsync(new CreateClusterRequest { ClusterName = "prod" }, TestEcs.Token);
        await client.RegisterTaskDefinitionAsync(TestEcs.Definition(), TestEcs.Token);
        return (await client.CreateServiceAsync(TestEcs.FargateService(), TestEcs.Token)).Service!;
    }

    private static async Task<Service> DescribeAsync(EcsClient client) => Assert.Single((await client.DescribeServicesAsync(
        new DescribeServicesRequest { Cluster = "prod", Services = ["orders"] }, TestEcs.Token)).Services);
}
