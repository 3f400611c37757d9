using System.Globalization;
using EcsServiceConnect.Client.Models;
using EcsServiceConnect.Client.Testing;
using EcsServiceConnect.TestSupport;

namespace EcsServiceConnect.Client.Tests.TaskDefinitions.Pruning;

public sealed partial class PruneRevisionsExecutorTests : IDisposable
{
    private readonly SkippingTimeProvider _clock = new();
    private readonly InMemoryEcs _ecs;
    private readonly EcsClient _client;
    private readonly ProgressRecorder<PruneRevisionsProgress> _progress = new();

    public PruneRevisionsExecutorTests()
    {
        _ecs = new InMemoryEcs(new InMemoryEcsOptions
        {
            TimeProvider = _clock,
            DeploymentDuration = TimeSpan.FromSeconds(1),
            RateLimits = EcsRateLimit.Documented,
        });
        _client = _ecs.CreateClient(static options => options.Retry.Mode = EcsRetryMode.None);
        _ecs.Seed(new CreateClusterRequest { ClusterName = "prod" }, new CreateClusterRequest { ClusterName = "other" });
    }

    public void Dispose() => _client.Dispose();

    [Fact]
    public async Task PruneAsync_NothingInUse_KeepsTheNewestAndReports()
    {
        Register(5);

        var result = await PruneAsync(keep: 2);

        Assert.Equal(["orders:1", "orders:2", "orders:3"], GetNames(result.Deregistered));
        Assert.Equal([("orders:5", RevisionKeepReason.Newest), ("orders:4", RevisionKeepReason.Newest)], GetReasons(result));
        Assert.Empty(result.Deleted);
        Assert.Equal(["orders:5", "orders:4"], GetNames(await _client.TaskDefinition("orders").Revisions.ToListAsync(TestEcs.Token)));
        Assert.Equal("orders: 3 of 3 deregistered, 0 of 0 deleted, 0 failed", _progress.Reports[^1].ToString());
        Assert.Equal("orders: 3 deregistered, 0 deleted, 2 kept, 0 failed", result.ToString());
    }

    [Fact]
    public async Task PruneAsync_Delete_DeletesWhatItDeregisteredAndWhatWasInactive()
    {
        Register(25);
        await _client.TaskDefinition("orders:25").DeregisterAsync(TestEcs.Token);

        var result = await PruneAsync(keep: 1, delete: true);

        Assert.Equal(23, result.Deregistered.Count);
        Assert.Equal(24, result.Deleted.Count);
        Assert.Contains("orders:25", GetNames(result.Deleted));
        Assert.Equal([10, 10, 4], _ecs.GetRequests<DeleteTaskDefinitionsRequest>().Select(static request => request.TaskDefinitions.Count));
        Assert.Empty(await ListAsync(TaskDefinitionStatus.Inactive));
    }

    [Fact]
    public async Task PruneAsync_RevisionsInUse_KeepsEachWithTheReason()
    {
        Register(8);
        await CreateServiceAsync("prod", "orders:1");
        await UpdateAsync("orders:2");
        await UpdateAsync("orders:3");
        _ecs.Seed(TestEcs.FargateTask("orders:4") with { Cluster = "other" });
        _ecs.Seed(TaskSetTestEcs.ExternalService() with { Cluster = "other", ServiceName = "external" });
        _ecs.Seed(TaskSetTestEcs.TaskSet with { Cluster = "other", Service = "external", TaskDefinition = "orders:5" });

        var result = await PruneAsync(keep: 1, delete: true, new PruneRevisionsOptions { ProtectedRevisions = ["orders:6"] });

        Assert.Equal(
            [
                ("orders:8", RevisionKeepReason.Newest),
                ("orders:6", RevisionKeepReason.Protected),
                ("orders:5", RevisionKeepReason.TaskSet),
                ("orders:4", RevisionKeepReason.Task),
                ("orders:3", RevisionKeepReason.Service),
                ("orders:2", RevisionKeepReason.Rollback),
            ],
            GetReasons(result));
        Assert.Equal(["orders:1", "orders:7"], GetNames(result.Deregistered));
        Assert.EndsWith("service/prod/orders", result.Kept[4].UsedBy, StringComparison.Ordinal);
        Assert.Equal("orders:1", EcsArn.GetName(result.Deleted[0]));
        await _client.Cluster("prod").Service("orders").RollbackAsync(cancellationToken: TestEcs.Token);
    }

    [Fact]
    public async Task PruneAsync_InactiveRevisionInUse_IsNotDeleted()
    {
        Register(3);
        await CreateServiceAsync("prod", "orders:1");
        await _client.TaskDefinition("orders:1").DeregisterAsync(TestEcs.Token);

        var result = await PruneAsync(keep: 1, delete: true);

        Assert.Contains(("orders:1", RevisionKeepReason.Service), GetReasons(result));
        Assert.Equal(["orders:2"], GetNames(result.Deleted));
    }

    [Fact]
    public async Task PruneAsync_DryRun_RemovesNothingAndReturnsTheSame()
    {
        Register(4);

        var planned = await PruneAsync(keep: 1, delete: true, new PruneRevisionsOptions { IsDryRun = true });
        var active = await ListAsync(TaskDefinitionStatus.Active);
        var done = await PruneAsync(keep: 1, delete: true);

        Assert.Equal(4, active.Count);
        Assert.True(planned.IsDryRun);
        Assert.Equal(["orders:1", "orders:2", "orders:3"], GetNames(done.Deregistered));
        Assert.Equal(planned.Deregistered, done.Deregistered);
        Assert.Equal(planned.Deleted, done.Deleted);
        Assert.Equal(planned.Kept, done.Kept);
    }

    [Fact]
    public async Task PruneAsync_ManyRevisions_StaysWithinTheDocumentedRates()
    {
        Register(100);
        var start = _clock.Elapsed;

        var result = await PruneAsync(keep: 10, delete: true);

        // 20 calls at once and 70 more, each after a second; the 9 calls that delete have a rate of their own.
        Assert.Equal(90, result.Deleted.Count);
        Assert.InRange(_clock.Elapsed - start, TimeSpan.FromSeconds(70), TimeSpan.FromSeconds(80));
        Assert.Equal(90, _ecs.GetCalls("DeregisterTaskDefinition").Count);
        Assert.Equal(9, _ecs.GetCalls("DeleteTaskDefinitions").Count);
    }

    [Fact]
    public async Task PruneAsync_ThrottledByOthers_WaitsAndFinishes()
    {
        Register(3);
        _ecs.On("DeregisterTaskDefinition").Throttle(times: 5);

        var result = await PruneAsync(keep: 1);

        Assert.Equal(2, result.Deregistered.Count);
        Assert.Empty(result.Failures);
    }

    [Fact]
    public async Task PruneAsync_RevisionFails_IsListedAndTheOthersGoOn()
    {
        Register(4);
        _ecs.On<DeregisterTaskDefinitionRequest>()
            .When(static request => request.TaskDefinition.EndsWith(":2", StringComparison.Ordinal))
            .Fail(new ClientException("Not this one."), InMemoryEcs.Unlimited);

        var result = await PruneAsync(keep: 1, delete: true);

        Assert.Equal(["orders:1", "orders:3"], GetNames(result.Deregistered));
        Assert.Equal(["orders:1", "orders:3"], GetNames(result.Deleted.Order()));
        var failure = Assert.Single(result.Failures);
        Assert.Equal(("orders:2", "ClientException"), (EcsArn.GetName(failure.Arn!), failure.Reason));
        Assert.Throws<EcsFailuresException>(() => result.ThrowIfAnyFailed());
    }

    [Fact]
    public async Task PruneAsync_NotAllowed_EndsAtOnce()
    {
        Register(4);
        _ecs.On("DeregisterTaskDefinition").Fail(new AccessDeniedException("Not allowed."), InMemoryEcs.Unlimited);

        var result = await PruneAsync(keep: 1);

        Assert.Single(_ecs.GetCalls("DeregisterTaskDefinition"));
        Assert.Equal("AccessDeniedException", Assert.Single(result.Failures).Reason);
        Assert.Equal(2, result.Kept.Count(static kept => kept.Reason == RevisionKeepReason.NotAttempted));
    }

    [Theory]
    [InlineData("ListServiceDeployments")]
    [InlineData("DescribeServices")]
    [InlineData("ListTasks")]
    public async Task PruneAsync_UsesCannotBeRead_ThrowsAndRemovesNothing(string operation)
    {
        Register(4);
        await CreateServiceAsync("prod", "orders:1");
        _ecs.On(operation).Fail(new AccessDeniedException("Not allowed."), InMemoryEcs.Unlimited);

        await Assert.ThrowsAsync<AccessDeniedException>(() => PruneAsync(keep: 1));

        Assert.Equal(4, (await ListAsync(TaskDefinitionStatus.Active)).Count);
    }

    [Fact]
    public async Task PruneAsync_Canceled_ThrowsWithWhatWasDone()
    {
        Register(6);
        using var cancellation = new CancellationTokenSource();
        var options = new PruneRevisionsOptions { Progress = new CancelAfterTwo(cancellation) };

        var error = await Assert.ThrowsAsync<EcsPruneRevisionsCanceledException>(
            () => _client.TaskDefinition("orders").PruneRevisionsAsync(keep: 1, delete: true, options, cancellation.Token));

        Assert.Equal(["orders:1", "orders:2"], GetNames(error.Result.Deregistered));
        Assert.Empty(error.Result.Deleted);
        Assert.Equal(3, error.Result.Kept.Count(static kept => kept.Reason == RevisionKeepReason.NotAttempted));
        Assert.Equal(["orders:2", "orders:1"], GetNames(await ListAsync(TaskDefinitionStatus.Inactive)));
    }

    [Fact]
    public Task PruneAsync_NegativeNumber_Throws() =>
        Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => PruneAsync(keep: -1));

    private static IEnumerable<string> GetNames(IEnumerable<string> arns) => arns.Select(EcsArn.GetName);

    private static IEnumerable<(string, RevisionKeepReason)> GetReasons(PruneRevisionsResult result) =>
        result.Kept.Select(static kept => (EcsArn.GetName(kept.TaskDefinitionArn), kept.Reason));

    private void Register(int count)
    {
        for (var i = 1; i <= count; i++)
        {
            _ecs.Seed(TestEcs.Definition().WithContainer("app", container => container.WithEnvironment("N", i.ToString(CultureInfo.InvariantCulture))));
        }
    }

    private async Task CreateServiceAsync(string cluster, string definition)
    {
        _ecs.Seed(TestEcs.FargateService(cluster: cluster) with { TaskDefinition = definition });
        await PassAsync();
    }

    private async Task UpdateAsync(string definition)
    {
        await _client.UpdateServiceAsync(new() { Cluster = "prod", Service = "orders", TaskDefinition = definition }, TestEcs.Token);
        await PassAsync();
    }

    private Task PassAsync() => Task.Delay(TimeSpan.FromSeconds(20), _clock, TestEcs.Token);

    private Task<PruneRevisionsResult> PruneAsync(int keep, bool delete = false, PruneRevisionsOptions? options = null) =>
        _client.TaskDefinition("orders").PruneRevisionsAsync(
            keep, delete, (options ?? new PruneRevisionsOptions()) with { Progress = _progress }, TestEcs.Token);

    private async Task<IReadOnlyList<string>> ListAsync(TaskDefinitionStatus status) => await _client
        .Paginate(new ListTaskDefinitionsRequest { FamilyPrefix = "orders", Status = status, Sort = SortOrder.Desc })
        .ToListAsync(TestEcs.Token);

    private sealed class CancelAfterTwo(CancellationTokenSource cancellation) : IProgress<PruneRevisionsProgress>
    {
        public void Report(PruneRevisionsProgress value)
        {
            if (value.DeregisteredCount == 2)
            {
                cancellation.Cancel();
            }
        }
    }
}
