using EcsServiceConnect.Client.Fluent;
using EcsServiceConnect.Client.Models;
using EcsServiceConnect.Client.Testing;
using EcsServiceConnect.Client.Tests.Deployments.Tracking;
using EcsServiceConnect.TestSupport;

namespace EcsServiceConnect.Client.Tests.Services.Redeploying;

public sealed class RollbackExecutorTests : DeploymentTrackerTestBase
{
    private ServiceHandle Orders => Client.Cluster("prod").Service("orders");

    [Fact]
    public async Task RollbackAsync_TwoDeployments_ReturnsToTheFirstAndBack()
    {
        await CreateAsync(revisions: 2);

        Assert.Equal("orders:1", await RollbackAsync());
        Assert.Equal("orders:2", await RollbackAsync());
    }

    [Fact]
    public async Task RollbackAsync_ForcedDeploymentsOfTheSame_ReturnsToWhatDiffers()
    {
        await CreateAsync(revisions: 2);
        await CompleteAsync(DeployAsync(ForcedUpdate));
        await CompleteAsync(DeployAsync(ForcedUpdate));

        Assert.Equal("orders:1", await RollbackAsync());
    }

    [Fact]
    public async Task RollbackAsync_FailedDeployment_IsNoRevisionToReturnTo()
    {
        await CreateAsync(revisions: 2);
        await Test.RegisterAsync(TestEcs.Definition().WithContainer("app", static container => container with { Image = "example/missing" }));
        Test.Ecs.OnTask(image: "example/missing").FailToStart("CannotPullContainerError: no such image", InMemoryEcs.Unlimited);
        var failed = await CompleteAsync(
            DeployAsync(RevisionUpdate with { DeploymentConfiguration = Breaker }, options: Options with { ThrowOnFailure = false }));

        Assert.Equal(DeploymentOutcome.RolledBack, failed.Outcome);
        Assert.Equal("orders:1", await RollbackAsync());
    }

    [Fact]
    public async Task RollbackAsync_DuringADeployment_ReturnsToWhatItReplaces()
    {
        await CreateAsync(revisions: 1);
        await Test.RegisterAsync();
        await DeployAsync();

        Assert.Equal("orders:1", await RollbackAsync());
    }

    [Fact]
    public async Task RollbackAsync_DuringADeploymentWithoutAccessToTheHistory_ReturnsToWhatItReplaces()
    {
        await CreateAsync(revisions: 1);
        await Test.RegisterAsync();
        await DeployAsync();
        DenyServiceDeployments();

        Assert.Equal("orders:1", await RollbackAsync());
    }

    [Fact]
    public async Task RollbackAsync_OtherSettings_RestoresThem()
    {
        await CreateAsync(revisions: 1);
        var network = new NetworkConfiguration { AwsvpcConfiguration = new AwsVpcConfiguration { Subnets = ["subnet-9"], SecurityGroups = ["sg-9"] } };
        await CompleteAsync(DeployAsync(new() { Cluster = "prod", Service = "orders", NetworkConfiguration = network, ForceNewDeployment = true }));
        Test.Ecs.ClearCalls();

        await RollbackAsync();

        var update = Assert.Single(Test.Ecs.GetRequests<UpdateServiceRequest>());
        Assert.Equal(["subnet-1"], update.NetworkConfiguration!.AwsvpcConfiguration!.Subnets);
        Assert.Null(update.LoadBalancers);
        Assert.Equal(["subnet-1"], (await Test.DescribeServiceAsync()).NetworkConfiguration!.AwsvpcConfiguration!.Subnets);
    }

    [Theory]
    [InlineData("orders:1")]
    [InlineData("arn:aws:ecs:us-east-1:123456789012:task-definition/orders:1")]
    public async Task RollbackAsync_NamedRevision_ReturnsToIt(string revision)
    {
        await CreateAsync(revisions: 3);

        var result = await CompleteAsync(Orders.RollbackAsync(revision, Options, TestEcs.Token));

        Assert.Equal(DeploymentOutcome.Successful, result.Outcome);
        Assert.Equal("orders:1", EcsArn.GetName(result.Service.TaskDefinition!));
    }

    [Fact]
    public async Task RollbackAsync_ServiceRevision_ReturnsToIt()
    {
        await CreateAsync(revisions: 3);
        var deployments = await Orders.Deployments.ToListAsync(TestEcs.Token);
        var oldest = deployments.MinBy(static deployment => deployment.CreatedAt)!.TargetServiceRevisionArn!;

        var result = await CompleteAsync(Orders.RollbackAsync(oldest, Options, TestEcs.Token));

        Assert.Equal("orders:1", EcsArn.GetName(result.Service.TaskDefinition!));
    }

    [Fact]
    public async Task RollbackAsync_NamedRevisionThatRuns_UpdatesNothing()
    {
        await CreateAsync(revisions: 2);
        Test.Ecs.ClearCalls();

        var result = await CompleteAsync(Orders.RollbackAsync("orders:2", Options, TestEcs.Token));

        Assert.Equal(DeploymentOutcome.Successful, result.Outcome);
        Assert.Equal(0, CountCalls("UpdateService"));
    }

    [Fact]
    public async Task RollbackAsync_RevisionThatNeverRan_IsDeployed()
    {
        await CreateAsync(revisions: 1);
        await Test.RegisterAsync();

        var result = await CompleteAsync(Orders.RollbackAsync("orders:2", Options, TestEcs.Token));

        Assert.Equal("orders:2", EcsArn.GetName(result.Service.TaskDefinition!));
    }

    [Theory]
    [InlineData(false, "is INACTIVE")]
    [InlineData(true, "is DELETE_IN_PROGRESS")]
    public async Task RollbackAsync_DefinitionGone_Throws(bool delete, string message)
    {
        await CreateAsync(revisions: 2);
        await Client.TaskDefinition("orders:1").DeregisterAsync(TestEcs.Token);
        if (delete)
        {
            await Client.DeleteTaskDefinitionsAsync(new DeleteTaskDefinitionsRequest { TaskDefinitions = ["orders:1"] }, TestEcs.Token);
        }

        var error = await FailAsync(EcsDeploymentStartOutcome.TaskDefinitionNotActive);

        Assert.Contains("task-definition/orders:1", error.Message, StringComparison.Ordinal);
        Assert.Contains(message, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task RollbackAsync_UnknownDefinition_Throws()
    {
        await CreateAsync(revisions: 1);

        var error = await Assert.ThrowsAsync<EcsDeploymentStartException>(() => Orders.RollbackAsync("orders:9", Options, TestEcs.Token));

        Assert.Equal(EcsDeploymentStartOutcome.TaskDefinitionNotActive, error.Outcome);
        Assert.Contains("orders:9, which does not exist", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task RollbackAsync_OneDeployment_Throws()
    {
        await CreateAsync(revisions: 1);

        await FailAsync(EcsDeploymentStartOutcome.NoEarlierRevision);
    }

    [Fact]
    public async Task RollbackAsync_UnknownServiceRevision_Throws()
    {
        await CreateAsync(revisions: 1);
        const string Arn = "arn:aws:ecs:us-east-1:123456789012:service-revision/prod/orders/1";

        var error = await Assert.ThrowsAsync<EcsDeploymentStartException>(() => Orders.RollbackAsync(Arn, Options, TestEcs.Token));

        Assert.Equal(EcsDeploymentStartOutcome.NoEarlierRevision, error.Outcome);
    }

    [Theory]
    [InlineData("orders")]
    [InlineData("orders:0")]
    [InlineData("orders:latest")]
    [InlineData(":1")]
    [InlineData("arn:aws:ecs:us-east-1:123456789012:task-definition/orders")]
    [InlineData("arn:aws:ecs:us-east-1:123456789012:service/prod/orders")]
    [InlineData("arn:aws:ecs:us-east-1:210987654321:task-definition/orders:1")]
    [InlineData("arn:aws:ecs:eu-west-1:123456789012:task-definition/orders:1")]
    public async Task RollbackAsync_NoRevisionOfTheAccount_ThrowsAndUpdatesNothing(string revision)
    {
        await CreateAsync(revisions: 2);
        Test.Ecs.ClearCalls();

        var error = await Assert.ThrowsAsync<ArgumentException>(() => Orders.RollbackAsync(revision, Options, TestEcs.Token));

        Assert.Equal("revision", error.ParamName);
        Assert.Contains(revision, error.Message, StringComparison.Ordinal);
        Assert.Equal(0, CountCalls("UpdateService"));
    }

    [Fact]
    public async Task RollbackAsync_OtherFamilyThatNeverRan_ThrowsAndUpdatesNothing()
    {
        await CreateAsync(revisions: 2);
        Test.Ecs.Seed(TestEcs.Definition() with { Family = "payments" });
        Test.Ecs.ClearCalls();

        var error = await Assert.ThrowsAsync<EcsDeploymentStartException>(() => Orders.RollbackAsync("payments:1", Options, TestEcs.Token));

        Assert.Equal(EcsDeploymentStartOutcome.NoEarlierRevision, error.Outcome);
        Assert.Contains("payments:1", error.Message, StringComparison.Ordinal);
        Assert.Equal(0, CountCalls("UpdateService"));
    }

    [Fact]
    public async Task RollbackAsync_OtherFamilyThatRan_ReturnsToIt()
    {
        await CreateAsync(revisions: 1);
        Test.Ecs.Seed(TestEcs.Definition() with { Family = "payments" });
        await CompleteAsync(DeployAsync(RevisionUpdate with { TaskDefinition = "payments:1" }));

        var result = await CompleteAsync(Orders.RollbackAsync("orders:1", Options, TestEcs.Token));

        Assert.Equal("orders:1", EcsArn.GetName(result.Service.TaskDefinition!));
    }

    [Fact]
    public async Task RollbackAsync_DrainingService_Throws()
    {
        await CreateAsync(revisions: 2);
        await Client.DeleteServiceAsync(new DeleteServiceRequest { Cluster = "prod", Service = "orders", Force = true }, TestEcs.Token);

        var error = await FailAsync(EcsDeploymentStartOutcome.ServiceNotActive);

        Assert.Contains("is DRAINING", error.Message, StringComparison.Ordinal);
    }

    private static DeploymentConfiguration Breaker { get; } = new()
    {
        DeploymentCircuitBreaker = new DeploymentCircuitBreaker { Enable = true, Rollback = true },
    };

    /// <summary>Creates the service and deploys revisions one after the other.</summary>
    private async Task CreateAsync(int revisions)
    {
        await Test.CreateServiceAsync();
        Test.Pass(2);
        for (var i = 1; i < revisions; i++)
        {
            await Test.RegisterAsync();
            await CompleteAsync(DeployAsync());
        }
    }

    private async Task<string> RollbackAsync()
    {
        var result = await CompleteAsync(Orders.RollbackAsync(Options, TestEcs.Token));
        Assert.Equal(DeploymentOutcome.Successful, result.Outcome);
        return EcsArn.GetName(result.Service.TaskDefinition!);
    }

    private async Task<EcsDeploymentStartException> FailAsync(EcsDeploymentStartOutcome outcome)
    {
        Test.Ecs.ClearCalls();
        var error = await Assert.ThrowsAsync<EcsDeploymentStartException>(() => Orders.RollbackAsync(Options, TestEcs.Token));
        Assert.Equal(outcome, error.Outcome);
        Assert.Equal(0, CountCalls("UpdateService"));
        return error;
    }
}
