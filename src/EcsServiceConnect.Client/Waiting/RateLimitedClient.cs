namespace EcsServiceConnect.Client.Waiting;

/// <summary>
/// Sends the calls of all trackers of a client, at most 8 in any second, or in any poll interval if one is shorter. ECS limits the rates of
/// these operations for the whole account, so trackers leave most of them to others.
/// </summary>
internal sealed class RateLimitedClient(IEcsClient client, TimeProvider clock) : IEcsClient
{
    public const int MaxCallsPerSecond = 8;

    private readonly Lock _lock = new();
    private readonly long _start = clock.GetTimestamp();

    /// <summary>When the latest calls have had their turns, or will have them: a ring, with the oldest one at the index.</summary>
    private readonly TimeSpan[] _turns = [.. Enumerable.Repeat(TimeSpan.FromSeconds(-1), MaxCallsPerSecond)];
    private int _index;
    private TimeSpan _window = TimeSpan.FromSeconds(1);

    private TimeSpan Now => clock.GetElapsedTime(_start);

    public async Task<TResponse> SendAsync<TResponse>(EcsRequest<TResponse> request, CancellationToken cancellationToken = default)
        where TResponse : EcsResponse
    {
        var delay = TakeTurn(Now);
        if (delay > TimeSpan.Zero)
        {
            await DelayAsync(delay, cancellationToken).ConfigureAwait(false);
        }

        return await client.SendAsync(request, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Allows more calls for a tracker that polls more than once a second.</summary>
    public void Allow(TimeSpan pollInterval)
    {
        lock (_lock)
        {
            _window = pollInterval < _window ? pollInterval : _window;
        }
    }

    /// <summary>Waits until a call would be sent at once.</summary>
    public async Task WaitForTurnAsync()
    {
        for (var delay = GetDelay(Now); delay > TimeSpan.Zero; delay = GetDelay(Now))
        {
            await DelayAsync(delay, CancellationToken.None).ConfigureAwait(false);
        }
    }

    /// <summary>Delays for whole milliseconds, rounded up: Task.Delay would round down, and a delay of zero would never end.</summary>
    private Task DelayAsync(TimeSpan delay, CancellationToken cancellationToken) =>
        Task.Delay(TimeSpan.FromMilliseconds(Math.Ceiling(delay.TotalMilliseconds)), clock, cancellationToken);

    private TimeSpan GetDelay(TimeSpan now)
    {
        lock (_lock)
        {
            return GetNextTurn(now) - now;
        }
    }

    /// <summary>Takes the next turn, and returns how long it is until then.</summary>
    private TimeSpan TakeTurn(TimeSpan now)
    {
        lock (_lock)
        {
            var turn = GetNextTurn(now);
            _turns[_index] = turn;
            _index = (_index + 1) % MaxCallsPerSecond;
            return turn - now;
        }
    }

    /// <summary>
    /// Calls are sent at once until they are too many; then they are spread evenly, with a pause that is a little longer than it must be,
    /// because no timer is exact.
    /// </summary>
    private TimeSpan GetNextTurn(TimeSpan now)
    {
        var earliest = _turns[_index] + _window;
        var latest = _turns[(_index + MaxCallsPerSecond - 1) % MaxCallsPerSecond];
        return earliest <= now && latest <= now ? now : Max(earliest, latest + (_window / (MaxCallsPerSecond - 1)));
    }

    private static TimeSpan Max(TimeSpan first, TimeSpan second) => first > second ? first : second;
}
