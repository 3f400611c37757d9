namespace EcsServiceConnect.Client.Benchmarks.Load;

/// <summary>What the responses to one caller reported: exactly what must exist of its making.</summary>
internal sealed class Ledger
{
    public Ledger(string caller, string cluster)
    {
        Caller = caller;
        Cluster = cluster;
    }

    /// <summary>The family of its definitions, the beginning of its services' names, and what its tasks were started by.</summary>
    public string Caller { get; }

    public string Cluster { get; }

    /// <summary>Revisions that are active, by ARN, the oldest first.</summary>
    public List<string> ActiveDefinitions { get; } = [];

    public List<string> InactiveDefinitions { get; } = [];

    public List<LedgerService> Services { get; } = [];

    /// <summary>The ARNs of services that were deleted.</summary>
    public List<string> DeletedServices { get; } = [];

    /// <summary>The ARNs of tasks that were started and not stopped.</summary>
    public List<string> Tasks { get; } = [];

    public List<string> StoppedTasks { get; } = [];

    /// <summary>The value of the tag that was put on a resource last, by ARN.</summary>
    public Dictionary<string, string> Tags { get; } = [];
}
