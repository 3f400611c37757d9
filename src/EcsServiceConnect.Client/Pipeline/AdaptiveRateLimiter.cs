namespace EcsServiceConnect.Client.Pipeline;

/// <summary>
/// Keeps the client's sending rate below the rate at which the service last throttled: after a throttle the rate falls at
/// once, then rises along a cubic curve, slowly near the rate that was too high and faster beyond it. It does nothing before
/// the first throttle.
/// </summary>
internal sealed class AdaptiveRateLimiter
{
    private const double Scale = 0.4;
    private const double Beta = 0.7;
    private const double Smoothing = 0.8;
    private const double BucketSeconds = 0.5;
    private const double MinRate = 0.5;
    private const double MaxMultipleOfMeasured = 2;

    private readonly TimeProvider _timeProvider;
    private readonly long _start;
    private readonly Lock _lock = new();

    private bool _isEnabled;

    // The curve: the rate at the last throttle, its time, and how long the way back takes.
    private double _rateAtThrottle;
    private double _secondsToReturn;
    private double _throttledAt;

    // The measured rate of responses.
    private double _measuredRate;
    private double _bucket;
    private int _countInBucket;

    // The bucket of permits.
    private double _fillRate = 1;
    private double _capacity = 1;
    private double _permits;
    private double _filledAt;

    public AdaptiveRateLimiter(TimeProvider timeProvider)
    {
        _timeProvider = timeProvider;
        _start = timeProvider.GetTimestamp();
    }

    /// <summary>Waits until one more attempt may be sent.</summary>
    public async ValueTask WaitAsync(CancellationToken cancellationToken)
    {
        while (AcquireOrGetDelay() is { } delay)
        {
            await Task.Delay(delay, _timeProvider, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Acquires a permit, or gets the time after which one may be available.</summary>
    internal TimeSpan? AcquireOrGetDelay()
    {
        var now = GetNow();
        lock (_lock)
        {
            if (!_isEnabled)
            {
                return null;
            }

            Fill(now);
            if (_permits >= 1)
            {
                _permits -= 1;
                return null;
            }

            // Never less than a tick of the timer, so that rounding cannot spin.
            return TimeSpan.FromMilliseconds(Math.Max(1, Math.Ceiling((1 - _permits) / _fillRate * 1000)));
        }
    }

    /// <summary>Records that an attempt ended.</summary>
    public void Record(bool isThrottled)
    {
        var now = GetNow();
        lock (_lock)
        {
            Measure(now);
            double rate;
            if (isThrottled)
            {
                _rateAtThrottle = _isEnabled ? Math.Min(_measuredRate, _fillRate) : _measuredRate;
                _secondsToReturn = Math.Cbrt(_rateAtThrottle * (1 - Beta) / Scale);
                _throttledAt = now;
                _isEnabled = true;
                rate = _rateAtThrottle * Beta;
            }
            else
            {
                rate = (Scale * Math.Pow(now - _throttledAt - _secondsToReturn, 3)) + _rateAtThrottle;
            }

            SetRate(Math.Min(rate, MaxMultipleOfMeasured * _measuredRate), now);
        }
    }

    /// <summary>The number of permits per second.</summary>
    internal double Rate
    {
        get
        {
            lock (_lock)
            {
                return _fillRate;
            }
        }
    }

    private double GetNow() => _timeProvider.GetElapsedTime(_start).TotalSeconds;

    private void Measure(double now)
    {
        var bucket = Math.Floor(now / BucketSeconds) * BucketSeconds;
        _countInBucket++;
        if (bucket > _bucket)
        {
            _measuredRate = (_countInBucket / (bucket - _bucket) * Smoothing) + (_measuredRate * (1 - Smoothing));
            _countInBucket = 0;
            _bucket = bucket;
        }
    }

    private void SetRate(double rate, double now)
    {
        // The permits gathered so far were gathered at the old rate.
        Fill(now);
        _fillRate = Math.Max(rate, MinRate);
        _capacity = Math.Max(rate, 1);
        _permits = Math.Min(_permits, _capacity);
    }

    private void Fill(double now)
    {
        // The clock is read before the lock, so that another thread may have come in between.
        now = Math.Max(now, _filledAt);
        _permits = Math.Min(_capacity, _permits + ((now - _filledAt) * _fillRate));
        _filledAt = now;
    }
}
