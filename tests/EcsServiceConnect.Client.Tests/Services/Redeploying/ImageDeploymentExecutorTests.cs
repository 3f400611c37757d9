using EcsServiceConnect.Client.Fluent;
using EcsServiceConnect.Client.Models;
using EcsServiceConnect.Client.Tests.Deployments.Tracking;
using EcsServiceConnect.Client.Tests.Support;
using EcsServiceConnect.TestSupport;

namespace EcsServiceConnect.Client.Tests.Services.Redeploying;

public sealed class ImageDeploymentExecutorTests : DeploymentTrackerTestBase
{
    private ServiceHandle Orders => Client.Cluster("prod").Service("orders");

    [Fact]
    public async Task DeployAsync_OtherImage_RegistersAndDeploysItAndKeepsTheRest()
    {
        await Test.CreateServiceAsync();
        Test.Pass(2);

        var result = await CompleteAsync(Orders.DeployImageAsync("app", "example/app:2", Options, TestEcs.Token));

        Assert.Equal(DeploymentOutcome.Successful, result.Outcome);
        Assert.EndsWith("task-definition/orders:2", result.Service.TaskDefinition, StringComparison.Ordinal);
        var definition = await Client.TaskDefinition("orders:2").DescribeAsync(TestEcs.Token);
        var expected = TestEcs.Definition().WithContainer("app", static container => container with { Image = "example/app:2" });
        Assert.Empty(TaskDefinitionComparison.Compare(definition.ToRegisterRequest(), expected));
    }

    [Fact]
    public async Task DeployAsync_SameImage_RegistersAndUpdatesNothing()
    {
        await Test.CreateServiceAsync();
        Test.Pass(2);
        Test.Ecs.ClearCalls();

        var result = await CompleteAsync(Orders.DeployImageAsync("app", "example/app:1", Options, TestEcs.Token));

        Assert.Equal(DeploymentOutcome.Successful, result.Outcome);
        Assert.Equal((0, 0), (CountCalls("RegisterTaskDefinition"), CountCalls("UpdateService")));
    }

    [Fact]
    public async Task DeployAsync_RevisionOfAnEarlierAttempt_IsUsedAgain()
    {
        await Test.CreateServiceAsync();
        Test.Pass(2);
        Test.Ecs.On("UpdateService").Fail(new ServerException("Not now."), times: 3);

        var error = await Assert.ThrowsAsync<EcsDeploymentStartException>(
            () => CompleteAsync(Orders.DeployImageAsync("app", "example/app:2", Options, TestEcs.Token)));
        var result = await CompleteAsync(Orders.DeployImageAsync("app", "example/app:2", Options, TestEcs.Token));

        Assert.Equal(EcsDeploymentStartOutcome.UpdateFailed, error.Outcome);
        Assert.EndsWith("task-definition/orders:2", error.RegisteredTaskDefinitionArn, StringComparison.Ordinal);
        Assert.Contains(error.RegisteredTaskDefinitionArn!, error.Message, StringComparison.Ordinal);
        Assert.EndsWith("task-definition/orders:2", result.Service.TaskDefinition, StringComparison.Ordinal);
    }

    [Fact]
    public async Task DeployAsync_CanceledAfterTheRegistration_NamesTheRevision()
    {
        await Test.CreateServiceAsync();
        Test.Pass(2);
        using var cancellation = new CancellationTokenSource();
        var client = new InterceptingClient(Client, typeof(UpdateServiceRequest), cancellation.CancelAsync);
        var orders = client.Cluster("prod").Service("orders");

        var error = await Assert.ThrowsAsync<EcsDeploymentStartCanceledException>(
            () => orders.DeployImageAsync("app", "example/app:2", Options, cancellation.Token));

        Assert.EndsWith("task-definition/orders:2", error.RegisteredTaskDefinitionArn, StringComparison.Ordinal);
        Assert.Contains(error.RegisteredTaskDefinitionArn!, error.Message, StringComparison.Ordinal);
        Assert.Equal(cancellation.Token, error.CancellationToken);
    }

    [Fact]
    public async Task DeployAsync_TwoImagesAtATime_AreEachConsistent()
    {
        await Test.CreateServiceAsync();
        Test.Pass(2);

        var trackers = await Task.WhenAll(
            Orders.DeployImageAsync("app", "example/app:2", Options with { ThrowOnFailure = false }, TestEcs.Token),
            Orders.DeployImageAsync("app", "example/app:3", Options with { ThrowOnFailure = false }, TestEcs.Token));
        DeploymentResult[] results = [await CompleteAsync(trackers[0]), await CompleteAsync(trackers[1])];

        var service = await Test.DescribeServiceAsync();
        Assert.Single(results, static result => result.Outcome == DeploymentOutcome.Successful);
        Assert.Single(results, static result => result.Outcome == DeploymentOutcome.Superseded);
        var winner = Array.FindIndex(results, static result => result.Outcome == DeploymentOutcome.Successful);
        var definition = await Client.TaskDefinition(service.TaskDefinition!).DescribeAsync(TestEcs.Token);
        Assert.Equal($"example/app:{winner + 2}", definition.ContainerDefinitions[0].Image);
    }

    [Fact]
    public async Task DeployAsync_UnknownContainer_ThrowsAndRegistersNothing()
    {
        await Test.CreateServiceAsync();

        var error = await Assert.ThrowsAsync<ArgumentException>(() => Orders.DeployImageAsync("ap", "example/app:2", Options, TestEcs.Token));

        Assert.Contains("Did you mean 'app'?", error.Message, StringComparison.Ordinal);
        Assert.Equal(0, CountCalls("RegisterTaskDefinition"));
    }

    [Fact]
    public async Task DeployAsync_DrainingService_ThrowsAndRegistersNothing()
    {
        await Test.CreateServiceAsync();
        Test.Pass(2);
        await Client.DeleteServiceAsync(new DeleteServiceRequest { Cluster = "prod", Service = "orders", Force = true }, TestEcs.Token);

        var error = await Assert.ThrowsAsync<EcsDeploymentStartException>(
            () => Orders.DeployImageAsync("app", "example/app:2", Options, TestEcs.Token));

        Assert.Equal(EcsDeploymentStartOutcome.ServiceNotActive, error.Outcome);
        Assert.Equal(0, CountCalls("RegisterTaskDefinition"));
    }

    [Fact]
    public async Task DeployAsync_ServiceOfCodeDeploy_Throws()
    {
        await Test.CreateServiceAsync(TaskSetTestEcs.CodeDeployService());

        var error = await Assert.ThrowsAsync<EcsDeploymentStartException>(
            () => Orders.DeployImageAsync("app", "example/app:2", Options, TestEcs.Token));

        Assert.Equal(EcsDeploymentStartOutcome.DeploymentController, error.Outcome);
    }

    [Fact]
    public Task DeployAsync_UnknownService_Throws() => Assert.ThrowsAsync<ServiceNotFoundException>(
        () => Orders.DeployImageAsync("app", "example/app:2", Options, TestEcs.Token));
}
