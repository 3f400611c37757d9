namespace EcsServiceConnect.Client.Testing;

/// <summary>
/// Delays the start of new tasks while they keep failing: a second after the first failure, then twice as long each time.
/// Tasks that fail together count as one.
/// </summary>
internal sealed class Backoff
{
    /// <summary>The round after which the service reports that its tasks keep failing.</summary>
    private const int ReportedRound = 3;

    private int _rounds;

    public DateTimeOffset EndsAt { get; private set; }

    public bool ShouldReport => _rounds == ReportedRound;

    /// <summary>Extends the delay because of a failed task; false if another task of the same round has failed before.</summary>
    public bool TryExtend(DateTimeOffset taskCreatedAt, DateTimeOffset now)
    {
        if (taskCreatedAt < EndsAt)
        {
            return false;
        }

        var delay = SimulationTiming.MinBackoffDelay * Math.Pow(2, Math.Min(_rounds, 20));
        _rounds++;
        EndsAt = now + (delay < SimulationTiming.MaxBackoffDelay ? delay : SimulationTiming.MaxBackoffDelay);
        return true;
    }

    public void Reset() => _rounds = 0;
}
