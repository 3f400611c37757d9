using EcsServiceConnect.Client.Models;
using EcsServiceConnect.Client.Testing;

namespace EcsServiceConnect.Client.Tests.TaskDefinitions.Pruning;

/// <summary>What cannot be read or removed.</summary>
public sealed partial class PruneRevisionsExecutorTests
{
    [Fact]
    public async Task PruneAsync_ServiceCannotBeDescribed_ThrowsAndRemovesNothing()
    {
        Register(3);
        await CreateServiceAsync("prod", "orders:1");
        _ecs.On<DescribeServicesRequest>().RespondWith(
            new DescribeServicesResponse { Failures = [CreateFailure("arn:aws:ecs:us-east-1:123456789012:service/prod/orders")] },
            InMemoryEcs.Unlimited);

        await AssertNothingIsRemovedAsync();
    }

    [Fact]
    public async Task PruneAsync_TaskCannotBeDescribed_ThrowsAndRemovesNothing()
    {
        Register(3);
        _ecs.Seed(TestEcs.FargateTask("orders:1") with { Cluster = "other" });
        _ecs.On<DescribeTasksRequest>().RespondWith(new DescribeTasksResponse { Failures = [CreateFailure(arn: null)] }, InMemoryEcs.Unlimited);

        await AssertNothingIsRemovedAsync();
    }

    [Fact]
    public async Task PruneAsync_ServiceRevisionCannotBeDescribed_ThrowsAndRemovesNothing()
    {
        Register(3);
        await CreateServiceAsync("prod", "orders:1");
        await UpdateAsync("orders:2");
        _ecs.On<DescribeServiceRevisionsRequest>().RespondWith(
            new DescribeServiceRevisionsResponse { Failures = [CreateFailure(arn: null)] }, InMemoryEcs.Unlimited);

        await AssertNothingIsRemovedAsync();
    }

    [Fact]
    public async Task PruneAsync_ServiceDeletedSinceItWasListed_GoesOn()
    {
        Register(3);
        await CreateServiceAsync("prod", "orders:1");
        _ecs.On<DescribeServicesRequest>().RespondWith(
            new DescribeServicesResponse { Failures = [CreateFailure("arn:aws:ecs:us-east-1:123456789012:service/prod/orders") with { Reason = "MISSING" }] },
            InMemoryEcs.Unlimited);

        Assert.Equal(["orders:1", "orders:2"], GetNames((await PruneAsync(keep: 1)).Deregistered));
    }

    [Fact]
    public async Task PruneAsync_DeletionFailsWithoutArn_IsNotCalledDeleted()
    {
        Register(2);
        _ecs.On<DeleteTaskDefinitionsRequest>().RespondWith(new DeleteTaskDefinitionsResponse { Failures = [CreateFailure(arn: null)] });

        var result = await PruneAsync(keep: 1, delete: true);

        Assert.Empty(result.Deleted);
        Assert.Single(result.Failures);
    }

    private static Failure CreateFailure(string? arn) => new() { Arn = arn, Reason = "INTERNAL" };

    private async Task AssertNothingIsRemovedAsync()
    {
        var error = await Assert.ThrowsAsync<EcsFailuresException>(() => PruneAsync(keep: 1, delete: true));

        Assert.Equal("INTERNAL", Assert.Single(error.Failures).Reason);
        Assert.Empty(_ecs.GetCalls("DeregisterTaskDefinition"));
        Assert.Empty(_ecs.GetCalls("DeleteTaskDefinitions"));
    }
}
