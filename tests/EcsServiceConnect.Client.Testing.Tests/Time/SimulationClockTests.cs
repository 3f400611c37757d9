using Microsoft.Extensions.Time.Testing;

namespace EcsServiceConnect.Client.Testing.Tests;

public class SimulationClockTests
{
    private readonly FakeTimeProvider _source = new(new DateTimeOffset(2026, 11, 23, 12, 0, 0, TimeSpan.Zero));
    private readonly SimulationClock _clock;

    public SimulationClockTests() => _clock = new SimulationClock(_source);

    [Fact]
    public void Advance_Twice_AddsUpAndGoesOn()
    {
        var timestamp = _clock.GetTimestamp();
        _clock.Advance(TimeSpan.FromHours(1));
        _source.Advance(TimeSpan.FromMinutes(1));
        _clock.Advance(TimeSpan.FromHours(1));

        Assert.Equal(TimeSpan.FromMinutes(121), _clock.GetElapsedTime(timestamp));
        Assert.Equal(_source.GetUtcNow() + TimeSpan.FromHours(2), _clock.GetUtcNow());
    }

    [Fact]
    public void Reset_Advanced_HasTheTimeOfItsSource()
    {
        _clock.Advance(TimeSpan.FromHours(1));
        _clock.Reset();

        Assert.Equal((_source.GetUtcNow(), _source.GetTimestamp()), (_clock.GetUtcNow(), _clock.GetTimestamp()));
    }

    [Fact]
    public void Advance_OutOfRange_Throws()
    {
        Assert.Throws<ArgumentOutOfRangeException>("duration", () => _clock.Advance(TimeSpan.FromTicks(-1)));
        _clock.Advance(TimeSpan.FromDays(36_000));
        Assert.Throws<ArgumentOutOfRangeException>("duration", () => _clock.Advance(TimeSpan.FromDays(501)));

        Assert.Equal(TimeSpan.FromDays(36_000), _clock.Offset);
    }

    [Fact]
    public void CreateTimer_Advanced_WaitsForTheSource()
    {
        var isDue = false;
        using var timer = _clock.CreateTimer(_ => isDue = true, state: null, TimeSpan.FromMinutes(1), Timeout.InfiniteTimeSpan);
        _clock.Advance(TimeSpan.FromHours(1));
        Assert.False(isDue);

        _source.Advance(TimeSpan.FromMinutes(1));
        Assert.True(isDue);
    }
}
