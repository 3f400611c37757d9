namespace EcsServiceConnect.LocalServer.Tests;

public sealed class SteadyClockTests : IDisposable
{
    private static readonly DateTimeOffset _begin = new(2026, 11, 30, 12, 0, 0, TimeSpan.Zero);

    private readonly MachineClock _machine = new() { UtcNow = _begin };
    private readonly StringWriter _error = new();
    private readonly ILoggerFactory _loggers;
    private readonly SteadyClock _clock;

    public SteadyClockTests()
    {
        _loggers = ServerLogging.CreateFactory(accessLog: null, _error);
        _clock = new SteadyClock(_machine, _loggers.CreateLogger<SteadyClock>());
    }

    public void Dispose()
    {
        _loggers.Dispose();
        _error.Dispose();
    }

    [Fact]
    public void GetUtcNow_MachineClockRuns_IsItsTime()
    {
        Assert.Equal(_begin, _clock.GetUtcNow());
        _machine.Pass(TimeSpan.FromMinutes(5));

        Assert.Equal(_begin.AddMinutes(5), _clock.GetUtcNow());
        Assert.Empty(_error.ToString());
    }

    [Theory]
    [InlineData(2)]
    [InlineData(3600)]
    [InlineData(10L * 365 * 24 * 3600)]
    public void GetUtcNow_SetBack_GoesOnFromWhereItWasWithOneWarning(long seconds)
    {
        _clock.GetUtcNow();
        _machine.UtcNow -= TimeSpan.FromSeconds(seconds);
        Assert.Equal(_begin, _clock.GetUtcNow());
        _machine.Pass(TimeSpan.FromSeconds(1));

        Assert.Equal(_begin.AddSeconds(1), _clock.GetUtcNow());
        Assert.Contains("is behind the time of the simulation", Assert.Single(Lines), StringComparison.Ordinal);
    }

    [Fact]
    public void GetUtcNow_SmallCorrection_IsNoNews()
    {
        _clock.GetUtcNow();
        _machine.UtcNow -= TimeSpan.FromMilliseconds(900);

        Assert.Equal(_begin, _clock.GetUtcNow());
        Assert.Empty(_error.ToString());
    }

    [Fact]
    public void GetUtcNow_SetBackAndForth_FollowsTheMachineAgainAndWarnsAgain()
    {
        _clock.GetUtcNow();
        _machine.UtcNow -= TimeSpan.FromHours(1);
        _clock.GetUtcNow();
        _machine.UtcNow += TimeSpan.FromHours(2);

        Assert.Equal(_begin.AddHours(1), _clock.GetUtcNow());
        _machine.UtcNow -= TimeSpan.FromHours(1);
        Assert.Equal(_begin.AddHours(1), _clock.GetUtcNow());
        Assert.Equal(2, Lines.Length);
    }

    [Fact]
    public void GetUtcNow_SetForwardByYears_Follows()
    {
        _clock.GetUtcNow();
        _machine.UtcNow += TimeSpan.FromDays(3650);

        Assert.Equal(_begin.AddDays(3650), _clock.GetUtcNow());
    }

    [Fact]
    public void StartAt_Future_GoesOnFromThereWithAWarning()
    {
        _clock.StartAt(_begin.AddHours(3));
        _machine.Pass(TimeSpan.FromMinutes(1));

        Assert.Equal(_begin.AddHours(3).AddMinutes(1), _clock.GetUtcNow());
        Assert.Contains("2026-11-30 15:00:00Z", Assert.Single(Lines), StringComparison.Ordinal);
    }

    [Fact]
    public void StartAt_Past_ChangesNothing()
    {
        _clock.StartAt(_begin.AddHours(-3));

        Assert.Equal(_begin, _clock.GetUtcNow());
        Assert.Empty(_error.ToString());
    }

    [Fact]
    public void Reset_Ahead_ReturnsToTheMachineAndWarnsAgain()
    {
        _clock.StartAt(_begin.AddDays(30));
        _machine.Pass(TimeSpan.FromMinutes(1));

        _clock.Reset();

        Assert.Equal(_begin.AddMinutes(1), _clock.GetUtcNow());
        _machine.UtcNow -= TimeSpan.FromHours(1);
        Assert.Equal(_begin.AddMinutes(1), _clock.GetUtcNow());
        Assert.Equal(2, Lines.Length);
    }

    private string[] Lines => _error.ToString().Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries);

    /// <summary>A clock that can be set, and that measures the time that really passes all the same.</summary>
    private sealed class MachineClock : TimeProvider
    {
        private TimeSpan _passed;

        public DateTimeOffset UtcNow { get; set; }

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public void Pass(TimeSpan duration)
        {
            UtcNow += duration;
            _passed += duration;
        }

        public override DateTimeOffset GetUtcNow() => UtcNow;

        public override long GetTimestamp() => _passed.Ticks;
    }
}
