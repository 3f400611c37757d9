namespace EcsServiceConnect.Client.Testing.Tests.Time;

public sealed partial class SimulationTimeProviderTests
{
    private static readonly DateTimeOffset _start = new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private readonly SimulationTimeProvider _clock = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public void GetUtcNow_NewClock_ShowsItsStart()
    {
        var start = new DateTimeOffset(2026, 11, 30, 10, 0, 0, TimeSpan.FromHours(2));

        Assert.Equal(_start, _clock.GetUtcNow());
        Assert.Equal((start, TimeSpan.Zero), (new SimulationTimeProvider(start).GetUtcNow(), new SimulationTimeProvider(start).GetUtcNow().Offset));
        Assert.Equal(TimeZoneInfo.Utc, _clock.LocalTimeZone);
    }

    [Fact]
    public void Advance_SeveralTimers_CallsThemInOrderAtTheirTimes()
    {
        List<(string, TimeSpan)> calls = [];
        using var late = CreateTimer("late", TimeSpan.FromSeconds(5));
        using var early = CreateTimer("early", TimeSpan.FromSeconds(2));
        using var periodic = CreateTimer("periodic", TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(2));
        using var never = CreateTimer("never", Timeout.InfiniteTimeSpan);
        using var disposed = CreateTimer("disposed", TimeSpan.FromSeconds(1));
        disposed.Dispose();

        _clock.Advance(TimeSpan.FromSeconds(5));

        Assert.Equal(
            [("early", Seconds(2)), ("periodic", Seconds(2)), ("periodic", Seconds(4)), ("late", Seconds(5))],
            calls);
        Assert.Equal(TimeSpan.FromSeconds(5), _clock.GetElapsedTime(0));
        Assert.Throws<ArgumentOutOfRangeException>(() => _clock.Advance(TimeSpan.FromTicks(-1)));

        ITimer CreateTimer(string name, TimeSpan dueTime, TimeSpan? period = null) => _clock.CreateTimer(
            _ => calls.Add((name, _clock.GetUtcNow() - _start)), state: null, dueTime, period ?? Timeout.InfiniteTimeSpan);

        static TimeSpan Seconds(int seconds) => TimeSpan.FromSeconds(seconds);
    }

    [Fact]
    public async Task CreateTimer_WithoutDelay_IsCalledAtOnce()
    {
        var called = new TaskCompletionSource();
        using var timer = _clock.CreateTimer(_ => called.SetResult(), state: null, TimeSpan.Zero, Timeout.InfiniteTimeSpan);

        await called.Task.WaitAsync(Token);

        Assert.Equal(_start, _clock.GetUtcNow());
    }

    [Fact]
    public void CreateTimer_InvalidTimes_Throws()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => _clock.CreateTimer(_ => { }, null, TimeSpan.FromDays(-1), Timeout.InfiniteTimeSpan));
        Assert.Throws<ArgumentOutOfRangeException>(() => _clock.CreateTimer(_ => { }, null, TimeSpan.Zero, TimeSpan.FromDays(-1)));
        Assert.Throws<ArgumentNullException>(() => _clock.CreateTimer(null!, null, TimeSpan.Zero, Timeout.InfiniteTimeSpan));
    }
}
