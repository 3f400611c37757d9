using Microsoft.Extensions.Time.Testing;

namespace EcsServiceConnect.Client.Testing.Tests;

public partial class InMemoryEcsTests
{
    [Fact]
    public async Task AdvanceTime_ServiceStarting_ReachesItsSteadyState()
    {
        using var test = new TestEcs();
        test.Ecs.Seed(new CreateClusterRequest { ClusterName = "prod" }, TestEcs.Definition());
        await test.CreateServiceAsync();
        var begin = test.Ecs.UtcNow;

        test.Ecs.AdvanceTime(TestEcs.DeploymentDuration);

        Assert.Equal(2, (await test.DescribeServiceAsync()).RunningCount);
        Assert.Equal(begin + TestEcs.DeploymentDuration, test.Ecs.UtcNow);
        Assert.Throws<ArgumentOutOfRangeException>("duration", () => test.Ecs.AdvanceTime(TimeSpan.FromTicks(-1)));
    }

    [Fact]
    public async Task AdvanceTime_RateExceeded_AddsTokens()
    {
        var ecs = new InMemoryEcs(new InMemoryEcsOptions
        {
            TimeProvider = new FakeTimeProvider(),
            RateLimits = [new EcsRateLimit { Operations = ["ListClusters"], BurstCapacity = 1, RequestsPerSecond = 1 }],
        });
        using var client = ecs.CreateClient(static options => options.Retry.Mode = EcsRetryMode.None);
        await client.ListClustersAsync(cancellationToken: TestEcs.Token);
        await Assert.ThrowsAsync<EcsServiceException>(() => client.ListClustersAsync(cancellationToken: TestEcs.Token));

        ecs.AdvanceTime(TimeSpan.FromSeconds(1));

        await client.ListClustersAsync(cancellationToken: TestEcs.Token);
    }

    [Fact]
    public async Task Reset_EverythingSetUp_BeginsAnew()
    {
        using var test = new TestEcs();
        await test.CreateClusterAsync();
        var changes = test.Ecs.ChangeCount;
        var setup = test.Ecs.OnTask();
        var outcome = setup.FailToStart("It must not be applied.");
        test.Ecs.OnAny().Throttle(InMemoryEcs.Unlimited);
        test.Ecs.AdvanceTime(TimeSpan.FromDays(1));

        test.Ecs.Reset();

        Assert.Empty(test.Ecs.Calls);
        Assert.Empty(test.Ecs.Snapshot().Clusters);
        Assert.Equal(test.Clock.GetUtcNow(), test.Ecs.UtcNow);
        Assert.True(test.Ecs.ChangeCount > changes);
        outcome.Remove();
        setup.ExitWith(7);
        await test.CreateClusterAsync();
        await test.RegisterAsync();
        await test.Client.RunTaskAsync(TestEcs.FargateTask(), TestEcs.Token);
        test.Pass(1);
        Assert.Equal(7, Assert.Single(test.Ecs.Snapshot().GetCluster("prod").Tasks).Containers[0].ExitCode);
    }
}
