namespace EcsServiceConnect.Client.Waiting;

/// <summary>Paces the calls of one operation to its documented rate: a bucket of tokens, from which each call takes one.</summary>
/// <param name="clock">The clock.</param>
/// <param name="burst">The number of calls that can be made at once.</param>
/// <param name="interval">The time after which one more call can be made.</param>
internal sealed class CallRateLimiter(TimeProvider clock, int burst, TimeSpan interval)
{
    private readonly long _start = clock.GetTimestamp();
    private TimeSpan _nextFree = -(burst - 1) * interval;

    /// <summary>Waits until a call can be made, and counts it.</summary>
    public async Task WaitAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetElapsedTime(_start);
        var earliest = now - ((burst - 1) * interval);
        _nextFree = _nextFree < earliest ? earliest : _nextFree;
        var delay = _nextFree - now;
        _nextFree += interval;
        if (delay > TimeSpan.Zero)
        {
            await Task.Delay(delay, clock, cancellationToken).ConfigureAwait(false);
        }
    }
}
