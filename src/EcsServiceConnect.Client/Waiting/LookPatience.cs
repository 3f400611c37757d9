using EcsServiceConnect.Client.Pipeline;

namespace EcsServiceConnect.Client;

/// <summary>Forgives looks that fail for reasons that pass, as long as they do not fail for too long in a row.</summary>
internal sealed class LookPatience(TimeProvider clock, TimeSpan grace)
{
    private long? _since;

    /// <summary>Whether to look again after an error that was left after all retries of the call.</summary>
    public bool Forgives(EcsException error)
    {
        if (FailureKinds.Of(error) is not (FailureKind.Transient or FailureKind.Throttling))
        {
            return false;
        }

        _since ??= clock.GetTimestamp();
        return clock.GetElapsedTime(_since.Value) < grace;
    }

    /// <summary>A look has succeeded.</summary>
    public void Reset() => _since = null;
}
