using EcsServiceConnect.Client.Fluent;
using EcsServiceConnect.Client.Tests.Deployments.Tracking;
using EcsServiceConnect.TestSupport;

namespace EcsServiceConnect.Client.Tests.Fluent;

public sealed partial class ServiceHandleTests : DeploymentTrackerTestBase
{
    private ServiceHandle Orders => Client.Cluster("prod").Service("orders");

    [Fact]
    public async Task DescribeAsync_NameAndArn_ReturnTheSameService()
    {
        await PrepareAsync();

        var byName = await Orders.DescribeAsync(cancellationToken: TestEcs.Token);
        var byArn = await Client.Service(byName.ServiceArn!).DescribeAsync(cancellationToken: TestEcs.Token);

        Assert.Equal("orders", byName.ServiceName);
        Assert.Equal(byName.ServiceArn, byArn.ServiceArn);
    }

    [Fact]
    public async Task DescribeAsync_ServiceNotFound_ThrowsItsException()
    {
        var error = await Assert.ThrowsAsync<ServiceNotFoundException>(() => Orders.DescribeAsync(cancellationToken: TestEcs.Token));

        Assert.Equal(
            ("DescribeServices", "ServiceNotFoundException", "There is no service 'orders' in the cluster 'prod'."),
            (error.Operation, error.ErrorCode, error.ErrorMessage));
        Assert.NotNull(error.RequestId);
    }

    [Fact]
    public async Task ScaleAsync_Count_ChangesNothingElse()
    {
        await PrepareAsync();

        var service = await Orders.ScaleAsync(5, TestEcs.Token);

        Assert.Equal(5, service.DesiredCount);
        Assert.Equal("""{"cluster":"prod","service":"orders","desiredCount":5}""", Assert.Single(Test.Ecs.GetCalls("UpdateService")).Json);
    }

    [Fact]
    public async Task RestartAsync_RunningService_ReplacesItsTasks()
    {
        await PrepareAsync();
        var before = await Orders.Tasks.ToListAsync(TestEcs.Token);

        var service = await Orders.RestartAsync(TestEcs.Token);
        Test.Pass(3);

        Assert.Equal(2, service.Deployments.Count);
        Assert.Empty(before.Intersect(await Orders.Tasks.ToListAsync(TestEcs.Token)));
    }

    [Fact]
    public async Task Tasks_ServiceByArn_AreItsOwn()
    {
        await PrepareAsync();
        await Test.CreateServiceAsync(TestEcs.FargateService("basket", desiredCount: 1));
        Test.Pass(1);
        var arn = (await Orders.DescribeAsync(cancellationToken: TestEcs.Token)).ServiceArn!;

        Assert.Equal(2, await Client.Service(arn).Tasks.CountAsync(TestEcs.Token));
        Assert.Equal(3, await Client.Cluster("prod").Tasks.CountAsync(TestEcs.Token));
    }

    [Fact]
    public async Task Deployments_AfterRestart_AreTwo()
    {
        await PrepareAsync();
        await Orders.RestartAsync(TestEcs.Token);

        Assert.Equal(2, await Orders.Deployments.CountAsync(TestEcs.Token));
    }

    [Fact]
    public async Task DeleteAsync_ServiceWithTasks_NeedsForce()
    {
        await PrepareAsync();
        await Assert.ThrowsAsync<InvalidParameterException>(() => Orders.DeleteAsync(cancellationToken: TestEcs.Token));

        await Orders.DeleteAsync(force: true, TestEcs.Token);
        var service = await CompleteAsync(Orders.WaitUntilInactiveAsync(WaiterOptions, TestEcs.Token));

        Assert.Equal("INACTIVE", service.Status);
    }

    [Fact]
    public async Task WaitUntilStableAsync_NewService_ReturnsItStable()
    {
        await Test.CreateServiceAsync();

        var service = await CompleteAsync(Orders.WaitUntilStableAsync(WaiterOptions, TestEcs.Token));

        Assert.Equal(2, service.RunningCount);
    }

    [Fact]
    public async Task SendAndTrackAsync_RolledBackUpdate_IsNotSuccessful()
    {
        await PrepareAsync(breaker: true);
        Test.Ecs.OnDeployment("orders").Fail(DeploymentTestEcs.PullError);

        await AssertFailsAsync(
            Orders.Update().FromTaskDefinition("orders").SendAndTrackAsync(Options, TestEcs.Token), DeploymentOutcome.RolledBack);
    }

    [Fact]
    public async Task TrackDeploymentAsync_NewestDeployment_IsFollowed()
    {
        await PrepareAsync();
        await Orders.RestartAsync(TestEcs.Token);

        var result = await CompleteAsync(Orders.TrackDeploymentAsync(Options, TestEcs.Token));

        Assert.True(result.IsSuccessful);
    }

    [Fact]
    public async Task Update_Configured_ChangesTheService()
    {
        await Client.Cluster("other").Create().WithServiceConnectDefaults("shop").SendAsync(TestEcs.Token);
        await PrepareAsync();

        var service = await Orders.Update()
            .WithServiceConnect(sc => sc.InNamespace("shop").AsClientOnly())
            .WithDeployment(deployment => deployment.Rolling(50, 150).WithCircuitBreaker())
            .SendAsync(TestEcs.Token);

        Assert.Equal((50, 150), (service.DeploymentConfiguration!.MinimumHealthyPercent, service.DeploymentConfiguration.MaximumPercent));
        Assert.True(service.DeploymentConfiguration.DeploymentCircuitBreaker!.Rollback);
        Assert.True(service.Deployments[0].ServiceConnectConfiguration!.Enabled);
    }

    private EcsWaiterOptions WaiterOptions => new() { Jitter = 0, TimeProvider = Test.Clock };
}
