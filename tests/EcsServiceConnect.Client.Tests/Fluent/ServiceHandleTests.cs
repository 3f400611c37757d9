using EcsServiceConnect.Client.Models;
using EcsServiceConnect.Client.Testing;
using EcsServiceConnect.Client.Tests.Deployments.Tracking;
using EcsServiceConnect.TestSupport;

namespace EcsServiceConnect.Client.Tests.Fluent;

public sealed class ServiceHandleTests : TrackingTest
{
    private ServiceHandle Orders => Client.Cluster("prod").Service("orders");

    [Fact]
    public async Task DescribeAsync_ByNameAndByArn_IsTheSameService()
    {
        await PrepareAsync();

        var byName = await Orders.DescribeAsync(cancellationToken: TestEcs.Token);
        var byArn = await Client.Service(byName.ServiceArn!).DescribeAsync(cancellationToken: TestEcs.Token);

        Assert.Equal("orders", byName.ServiceName);
        Assert.Equal(byName.ServiceArn, byArn.ServiceArn);
    }

    [Fact]
    public async Task DescribeAsync_AServiceThatIsMissing_ThrowsItsError()
    {
        var error = await Assert.ThrowsAsync<ServiceNotFoundException>(() => Orders.DescribeAsync(cancellationToken: TestEcs.Token));

        Assert.Equal(
            ("DescribeServices", "ServiceNotFoundException", "There is no service 'orders' in the cluster 'prod'."),
            (error.Operation, error.ErrorCode, error.Message));
        Assert.NotNull(error.RequestId);
    }

    [Fact]
    public async Task ScaleAsync_Number_ChangesOnlyThat()
    {
        await PrepareAsync();

        var service = await Orders.ScaleAsync(5, TestEcs.Token);

        Assert.Equal(5, service.DesiredCount);
        Assert.Equal("""{"cluster":"prod","service":"orders","desiredCount":5}""", Assert.Single(Test.Ecs.CallsTo("UpdateService")).Json);
    }

    [Fact]
    public async Task RestartAsync_AService_ReplacesItsTasks()
    {
        await PrepareAsync();
        var before = await Orders.Tasks.ToListAsync(TestEcs.Token);

        var service = await Orders.RestartAsync(TestEcs.Token);
        Test.Pass(3);

        Assert.Equal(2, service.Deployments.Count);
        Assert.Empty(before.Intersect(await Orders.Tasks.ToListAsync(TestEcs.Token)));
    }

    [Fact]
    public async Task Tasks_OfAServiceByItsArn_AreItsOwn()
    {
        await PrepareAsync();
        await Test.CreateServiceAsync(TestEcs.FargateService("basket", desiredCount: 1));
        Test.Pass(1);
        var arn = (await Orders.DescribeAsync(cancellationToken: TestEcs.Token)).ServiceArn!;

        Assert.Equal(2, await Client.Service(arn).Tasks.CountAsync(TestEcs.Token));
        Assert.Equal(3, await Client.Cluster("prod").Tasks.CountAsync(TestEcs.Token));
    }

    [Fact]
    public async Task Deployments_AfterARestart_AreTwo()
    {
        await PrepareAsync();
        await Orders.RestartAsync(TestEcs.Token);

        Assert.Equal(2, await Orders.Deployments.CountAsync(TestEcs.Token));
    }

    [Fact]
    public async Task DeleteAsync_AServiceWithTasks_NeedsForce()
    {
        await PrepareAsync();
        await Assert.ThrowsAsync<InvalidParameterException>(() => Orders.DeleteAsync(cancellationToken: TestEcs.Token));

        await Orders.DeleteAsync(force: true, TestEcs.Token);
        var service = await PassAsync(Orders.WaitUntilInactiveAsync(Waiting, TestEcs.Token));

        Assert.Equal("INACTIVE", service.Status);
    }

    [Fact]
    public async Task WaitUntilStableAsync_ANewService_AnswersItStable()
    {
        await Test.CreateServiceAsync();

        var service = await PassAsync(Orders.WaitUntilStableAsync(Waiting, TestEcs.Token));

        Assert.Equal(2, service.RunningCount);
    }

    [Fact]
    public async Task SendAndTrackAsync_AnUpdateThatIsRolledBack_IsNoSuccess()
    {
        await PrepareAsync(breaker: true);
        Test.Ecs.OnDeployment("orders").Fail(DeploymentTestEcs.PullError);

        await FailAsync(
            Orders.Update().FromTaskDefinition("orders").SendAndTrackAsync(Options, TestEcs.Token), DeploymentOutcome.RolledBack);
    }

    [Fact]
    public async Task TrackDeploymentAsync_TheNewestOne_IsFollowed()
    {
        await PrepareAsync();
        await Orders.RestartAsync(TestEcs.Token);

        var result = await PassAsync(Orders.TrackDeploymentAsync(Options, TestEcs.Token));

        Assert.True(result.IsSuccessful);
    }

    [Fact]
    public async Task Update_Words_ChangeTheService()
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

    private WaitOptions Waiting => new() { Jitter = 0, TimeProvider = Test.Clock };
}
