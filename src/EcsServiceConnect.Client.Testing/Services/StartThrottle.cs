namespace EcsServiceConnect.Client.Testing;

/// <summary>
/// Holds back the start of new tasks while they keep failing: for a second after the first failure, then twice as long each time.
/// Tasks that fail together count as one.
/// </summary>
internal sealed class StartThrottle
{
    /// <summary>After so many rounds it is worth an event.</summary>
    private const int Notable = 3;

    private static readonly TimeSpan Shortest = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(27);

    private int _rounds;

    public DateTimeOffset OpensAt { get; private set; }

    public bool IsNotable => _rounds == Notable;

    /// <summary>Closes the throttle because of a failed task; false when the round of that task is known already.</summary>
    public bool Close(DateTimeOffset taskCreatedAt, DateTimeOffset now)
    {
        if (taskCreatedAt < OpensAt)
        {
            return false;
        }

        var delay = Shortest * Math.Pow(2, Math.Min(_rounds, 20));
        _rounds++;
        OpensAt = now + (delay < Longest ? delay : Longest);
        return true;
    }

    public void Reset() => _rounds = 0;
}
