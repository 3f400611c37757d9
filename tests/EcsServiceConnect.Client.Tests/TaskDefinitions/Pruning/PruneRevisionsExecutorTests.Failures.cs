using EcsServiceConnect.Client.Models;
using EcsServiceConnect.Client.Testing;
using EcsServiceConnect.TestSupport;

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

    /// <summary>A name in neither list of a response is no proof that nothing uses the revision.</summary>
    [Theory]
    [InlineData("DescribeServices")]
    [InlineData("DescribeTasks")]
    [InlineData("DescribeServiceRevisions")]
    public async Task PruneAsync_ResponseMentionsNothing_ThrowsAndRemovesNothing(string operation)
    {
        Register(3);
        await CreateServiceAsync("prod", "orders:1");
        await UpdateAsync("orders:2");
        _ecs.On(operation).RespondWith(200, "{}", times: InMemoryEcs.Unlimited);

        await AssertNothingIsRemovedAsync("NOT_IN_RESPONSE");
    }

    [Fact]
    public async Task PruneAsync_ServiceDeletedSinceItWasListed_GoesOn()
    {
        Register(3);
        await CreateServiceAsync("prod", "orders:1");
        _ecs.On<DescribeServicesRequest>().RespondWith(
            new DescribeServicesResponse { Failures = [CreateFailure("arn:aws:ecs:us-east-1:123456789012:service/prod/orders") with { Reason = "MISSING" }] },
            InMemoryEcs.Unlimited);

        var result = await PruneAsync(keep: 1);

        Assert.Equal(["orders:2"], GetNames(result.Deregistered));
        Assert.Contains(("orders:1", RevisionKeepReason.Task), GetReasons(result));
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

    [Fact]
    public async Task PruneAsync_DeletionOfSomeFails_AttemptsTheOthers()
    {
        Register(22);
        _ecs.On("DeleteTaskDefinitions").Fail(new ClientException("Not these."));

        var result = await PruneAsync(keep: 1, delete: true);

        Assert.Equal(10, result.Failures.Count);
        Assert.Equal(11, result.Deleted.Count);
        Assert.DoesNotContain(result.Kept, static kept => kept.Reason == RevisionKeepReason.NotAttempted);
    }

    [Fact]
    public async Task PruneAsync_DeletionNotAllowed_KeepsInactiveRevisionsAsNotAttempted()
    {
        Register(13);
        await PruneAsync(keep: 1);
        _ecs.On("DeleteTaskDefinitions").Fail(new AccessDeniedException("Not allowed."), InMemoryEcs.Unlimited);

        var result = await PruneAsync(keep: 1, delete: true);

        Assert.Single(_ecs.GetCalls("DeleteTaskDefinitions"));
        Assert.Equal(10, result.Failures.Count);
        Assert.Equal(
            ["orders:12", "orders:11"],
            GetReasons(result).Where(static kept => kept.Item2 == RevisionKeepReason.NotAttempted).Select(static kept => kept.Item1));
    }

    [Theory]
    [InlineData("orders")]
    [InlineData("3")]
    [InlineData("orders:x")]
    [InlineData("arn:aws:ecs:us-east-1:123456789012:task-definition/orders")]
    public async Task PruneAsync_ProtectedNameOfNoRevision_ThrowsAndRemovesNothing(string name)
    {
        Register(3);

        var error = await Assert.ThrowsAsync<ArgumentException>(
            () => PruneAsync(keep: 1, delete: true, new PruneRevisionsOptions { ProtectedRevisions = ["orders:1", name] }));

        Assert.Contains($"\"{name}\"", error.Message, StringComparison.Ordinal);
        Assert.Empty(_ecs.GetCalls("DeregisterTaskDefinition"));
    }

    private static Failure CreateFailure(string? arn) => new() { Arn = arn, Reason = "INTERNAL" };

    private async Task AssertNothingIsRemovedAsync(string reason = "INTERNAL")
    {
        var error = await Assert.ThrowsAsync<EcsFailuresException>(() => PruneAsync(keep: 1, delete: true));

        Assert.Contains(error.Failures, failure => failure.Reason == reason);
        Assert.Empty(_ecs.GetCalls("DeregisterTaskDefinition"));
        Assert.Empty(_ecs.GetCalls("DeleteTaskDefinitions"));
    }
}
