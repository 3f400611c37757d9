namespace EcsServiceConnect.Client.Testing.Tests;

public sealed class EcsEventStreamTests : IDisposable
{
    private readonly TestEcs _test = new();

    public void Dispose() => _test.Dispose();

    [Fact]
    public async Task GetAsyncEnumerator_ClockAlone_MovesTheSimulation()
    {
        await _test.CreateClusterAsync();
        await _test.RegisterAsync();
        await using var events = _test.Ecs.Events.GetAsyncEnumerator(TestEcs.Token);
        await _test.Client.RunTaskAsync(TestEcs.FargateTask(), TestEcs.Token);
        var statuses = new List<string?>();
        while (statuses is not [.., "RUNNING"])
        {
            var next = events.MoveNextAsync().AsTask();
            if (!next.IsCompleted)
            {
                _test.Pass(0.25);
            }

            Assert.True(await next);
            statuses.Add(((TaskStateChangeEvent)events.Current).Task.LastStatus);
        }

        Assert.Equal(["PROVISIONING", "PENDING", "RUNNING"], statuses);
    }

    [Fact]
    public async Task GetAsyncEnumerator_TimeIsAdvanced_MovesTheSimulation()
    {
        await _test.CreateClusterAsync();
        await _test.RegisterAsync();
        await _test.Client.RunTaskAsync(TestEcs.FargateTask(), TestEcs.Token);
        await using var events = _test.Ecs.Events.GetAsyncEnumerator(TestEcs.Token);
        var next = events.MoveNextAsync();

        _test.Ecs.AdvanceTime(TestEcs.DeploymentDuration);

        Assert.True(await next);
    }

    [Fact]
    public async Task GetAsyncEnumerator_EventsBeforeTheFirstMove_AreNotLost()
    {
        await using var events = _test.Ecs.Events.GetAsyncEnumerator(TestEcs.Token);
        await _test.CreateSteadyServiceAsync();

        Assert.True(await events.MoveNextAsync());
        Assert.Equal(ServiceEventName.ServiceDeploymentInProgress, Assert.IsType<DeploymentStateChangeEvent>(events.Current).Detail.EventName);
    }

    [Fact]
    public async Task GetAsyncEnumerator_DisposedWithoutAnEvent_EndsItsSubscription()
    {
        await using (_test.Ecs.Events.GetAsyncEnumerator(TestEcs.Token))
        {
            Assert.True(_test.Ecs.Events.Dispatcher.IsActive);
        }

        Assert.False(_test.Ecs.Events.Dispatcher.IsActive);
    }

    [Fact]
    public async Task GetAsyncEnumerator_LoopIsLeft_EndsItsSubscription()
    {
        using var cancellation = new CancellationTokenSource();
        var reading = Task.Run(
            async () =>
            {
                await foreach (var _ in _test.Ecs.Events.WithCancellation(cancellation.Token))
                {
                }
            },
            TestEcs.Token);

        await cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => reading);
        Assert.False(_test.Ecs.Events.Dispatcher.IsActive);
    }

    [Fact]
    public async Task GetAsyncEnumerator_SeveralReaders_GetTheSameEvents()
    {
        await _test.CreateClusterAsync();
        await _test.RegisterAsync();
        using var first = _test.Ecs.Events.Subscribe();
        using var second = _test.Ecs.Events.Subscribe();
        await using var third = _test.Ecs.Events.GetAsyncEnumerator(TestEcs.Token);
        await _test.CreateServiceAsync();
        _test.Pass(1);

        var events = first.TakeAll();

        Assert.Equal(events, second.TakeAll());
        foreach (var expected in events)
        {
            Assert.True(await third.MoveNextAsync());
            Assert.Equal(expected, third.Current);
        }
    }

    [Fact]
    public async Task Subscribe_Reset_GoesOnWithTheNewEcs()
    {
        using var events = _test.Ecs.Events.Subscribe();
        await _test.CreateSteadyServiceAsync();
        Assert.NotEmpty(events.TakeAll());

        _test.Ecs.Reset();
        await _test.CreateSteadyServiceAsync();

        Assert.NotEmpty(events.TakeAll());
    }

    [Fact]
    public void Subscribe_NoCapacity_Throws() => Assert.Throws<ArgumentOutOfRangeException>(() => _test.Ecs.Events.Subscribe(0));

    [Fact]
    public async Task Dispatcher_NobodyListens_MakesNoEvents()
    {
        await _test.CreateSteadyServiceAsync();

        Assert.False(_test.Ecs.Events.Dispatcher.IsActive);
    }
}
