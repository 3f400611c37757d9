namespace EcsServiceConnect.Client.Waiting;

/// <summary>Tolerates polls that fail with transient errors, until they have failed in a row for the grace period.</summary>
internal sealed class TransientErrorTolerance(TimeProvider clock, TimeSpan gracePeriod)
{
    private long? _failingSince;

    /// <summary>Whether to poll again after an error that remained after all retries of the call.</summary>
    public bool Tolerates(EcsException error)
    {
        if (!error.IsRetryable)
        {
            return false;
        }

        _failingSince ??= clock.GetTimestamp();
        return clock.GetElapsedTime(_failingSince.Value) < gracePeriod;
    }

    /// <summary>Records a poll that succeeded.</summary>
    public void Reset() => _failingSince = null;
}
