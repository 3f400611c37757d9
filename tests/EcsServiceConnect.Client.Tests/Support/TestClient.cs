using Amazon.Runtime;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace EcsServiceConnect.Client.Tests.Support;

/// <summary>A client in a world of its own: a stub for the network, a clock that the test moves, no chance.</summary>
internal sealed class TestClient : IDisposable
{
    public static readonly DateTimeOffset Start = new(2026, 3, 4, 5, 6, 7, TimeSpan.Zero);

    private readonly HttpClient _http;

    public TestClient(Action<EcsClientOptions>? configure = null, double jitter = 1, ILogger? logger = null)
    {
        var options = new EcsClientOptions
        {
            Region = "eu-central-1",
            Credentials = new BasicAWSCredentials("AKIDEXAMPLE", "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY"),
            TimeProvider = Clock,
        };
        configure?.Invoke(options);
        _http = new HttpClient(Handler) { Timeout = Timeout.InfiniteTimeSpan };
        Ecs = new EcsClient(options, _http, logger, Environment, new FakeRandomness(jitter));
    }

    public EcsClient Ecs { get; }

    public StubHandler Handler { get; } = new();

    /// <summary>Timers that come due at once, so that a pause ends as soon as it begins, but is recorded.</summary>
    public RecordingClock Clock { get; } = new(Start);

    public FakeEnvironment Environment { get; } = new();

    public void Dispose()
    {
        Ecs.Dispose();
        _http.Dispose();
    }
}

/// <summary>
/// A clock that jumps over pauses: when a pause begins, it is noted and the clock moves on by it. Limits of time stand still
/// unless the test advances the clock, so nothing ever waits.
/// </summary>
internal sealed class RecordingClock(DateTimeOffset start) : FakeTimeProvider(start)
{
    private readonly List<TimeSpan> _pauses = [];

    /// <summary>The limits in force, which are not pauses.</summary>
    public HashSet<TimeSpan> Limits { get; } = [TimeSpan.FromSeconds(30), TimeSpan.FromMinutes(2)];

    /// <summary>The pauses that were made.</summary>
    public IReadOnlyList<TimeSpan> Pauses => _pauses;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = base.CreateTimer(callback, state, dueTime, period);
        if (dueTime >= TimeSpan.Zero && !Limits.Contains(dueTime))
        {
            _pauses.Add(dueTime);
            Advance(dueTime);
        }

        return timer;
    }
}
