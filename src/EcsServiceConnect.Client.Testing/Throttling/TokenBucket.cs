namespace EcsServiceConnect.Client.Testing;

/// <summary>A bucket that is full at the beginning, and into which tokens are put once a second, as ECS documents it.</summary>
internal sealed class TokenBucket(int capacity, double refillPerSecond, TimeProvider clock)
{
    private readonly Lock _lock = new();
    private double _tokens = capacity;
    private long _refilledAt = clock.GetTimestamp();

    /// <summary>Takes a token. Returns false if there is none.</summary>
    public bool TryTake()
    {
        lock (_lock)
        {
            Refill();
            if (_tokens < 1)
            {
                return false;
            }

            _tokens--;
            return true;
        }
    }

    private void Refill()
    {
        if (_tokens >= capacity)
        {
            // Nothing is added to a full bucket: its seconds begin with the first token that is taken.
            _refilledAt = clock.GetTimestamp();
            return;
        }

        var seconds = Math.Floor(clock.GetElapsedTime(_refilledAt).TotalSeconds);
        _tokens = Math.Min(capacity, _tokens + (seconds * refillPerSecond));
        _refilledAt += (long)seconds * clock.TimestampFrequency;
    }
}
