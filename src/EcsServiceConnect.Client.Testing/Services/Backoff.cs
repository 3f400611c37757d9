namespace EcsServiceConnect.Client.Testing;

/// <summary>
/// Holds back the start of new tasks while they keep failing: for a second after the first failure, then twice as long each time.
/// Tasks that fail together count as one.
/// </summary>
internal sealed class Backoff
{
    /// <summary>After so many rounds it is worth an event.</summary>
    private const int ReportedRound = 3;

    private int _rounds;

    public DateTimeOffset EndsAt { get; private set; }

    public bool ShouldReport => _rounds == ReportedRound;

    /// <summary>Closes the throttle because of a failed task; false when the round of that task is known already.</summary>
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
