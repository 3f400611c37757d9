namespace EcsServiceConnect.Client.Testing.Tests;

public sealed class EcsEventSubscriptionTests : IDisposable
{
    private readonly TestEcs _test = new();

    public void Dispose() => _test.Dispose();

    [Fact]
    public async Task TakeAll_Twice_ReturnsEachEventOnce()
    {
        using var events = _test.Ecs.Events.Subscribe();
        await StartTaskAsync();

        Assert.NotEmpty(events.TakeAll());
        Assert.Empty(events.TakeAll());
    }

    [Fact]
    public async Task TakeAll_TimePassedWithoutACall_HasWhatIsDue()
    {
        using var events = _test.Ecs.Events.Subscribe();
        await StartTaskAsync();
        _test.Pass(1);

        Assert.Equal("RUNNING", ((TaskStateChangeEvent)events.TakeAll()[^1]).Task.LastStatus);
    }

    [Fact]
    public async Task Subscribe_Later_MissesWhatWasBefore()
    {
        await StartTaskAsync();
        _test.Pass(1);
        using var events = _test.Ecs.Events.Subscribe();

        Assert.Empty(events.TakeAll());
    }

    [Fact]
    public async Task TakeAll_BeyondCapacity_DropsTheOldestAndCountsThem()
    {
        using var events = _test.Ecs.Events.Subscribe(capacity: 2);
        await StartTaskAsync();
        _test.Pass(1);

        Assert.Equal(["PENDING", "RUNNING"], events.TakeAll().Cast<TaskStateChangeEvent>().Select(static change => change.Task.LastStatus));
        Assert.Equal(1, events.DroppedCount);
    }

    [Fact]
    public async Task TakeAll_Disposed_GetsNoMore()
    {
        var events = _test.Ecs.Events.Subscribe();
        await StartTaskAsync();
        events.Dispose();
        events.Dispose();
        _test.Pass(1);

        Assert.Single(events.TakeAll());
        Assert.False(_test.Ecs.Events.Dispatcher.IsActive);
    }

    [Fact]
    public async Task GetAsyncEnumerator_Disposed_EndsAfterTheEventsSoFar()
    {
        var events = _test.Ecs.Events.Subscribe();
        await StartTaskAsync();
        await using var enumerator = events.GetAsyncEnumerator(TestEcs.Token);
        Assert.True(await enumerator.MoveNextAsync());
        var next = enumerator.MoveNextAsync();
        Assert.False(next.IsCompleted);

        events.Dispose();

        Assert.False(await next);
    }

    [Fact]
    public async Task GetAsyncEnumerator_Canceled_Throws()
    {
        using var source = new CancellationTokenSource();
        using var events = _test.Ecs.Events.Subscribe();
        await using var enumerator = events.GetAsyncEnumerator(source.Token);
        var next = enumerator.MoveNextAsync();

        await source.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await next);
    }

    private async Task StartTaskAsync()
    {
        await _test.CreateClusterAsync();
        await _test.RegisterAsync();
        await _test.Client.RunTaskAsync(TestEcs.FargateTask(), TestEcs.Token);
    }
}
