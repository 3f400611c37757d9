using EcsServiceConnect.Client.Pipeline;

namespace EcsServiceConnect.Client;

/// <summary>Forgives looks that fail for reasons that pass, as long as they do not fail for too long in a row.</summary>
internal sealed class TransientErrorTolerance(TimeProvider clock, TimeSpan gracePeriod)
{
    private long? _failingSince;

    /// <summary>Whether to look again after an error that was left after all retries of the call.</summary>
    public bool Tolerates(EcsException error)
    {
        if (FailureKinds.Of(error) is not (FailureKind.Transient or FailureKind.Throttling))
        {
            return false;
        }

        _failingSince ??= clock.GetTimestamp();
        return clock.GetElapsedTime(_failingSince.Value) < gracePeriod;
    }

    /// <summary>A look has succeeded.</summary>
    public void Reset() => _failingSince = null;
}
