namespace EcsServiceConnect.Client.Testing;

/// <summary>
/// The policies for calls of hooks' Lambda functions: the first one that applies to a call decides. Those that are data have an id, by which
/// they can be removed again in a replay.
/// </summary>
internal sealed class LifecycleHookStore
{
    private readonly List<(int? Id, LifecycleHookPolicy Policy)> _policies = [];
    private readonly Dictionary<string, LifecycleHookOutcome> _recorded = new(StringComparer.Ordinal);
    private int _lastId;

    /// <summary>Whether there is any policy.</summary>
    public bool IsEmpty => _policies.Count == 0;

    /// <summary>The id and the policy that were added last.</summary>
    public (int? Id, LifecycleHookPolicy Policy) Last => _policies[^1];

    public void Add(LifecycleHookPolicy policy) => _policies.Add((policy.IsDelegate ? null : ++_lastId, policy));

    public void Remove(int id) => _policies.RemoveAll(entry => entry.Id == id);

    public void Remove(LifecycleHookPolicy policy) => _policies.RemoveAll(entry => entry.Policy == policy);

    public void Clear() => _policies.Clear();

    /// <summary>Takes the policy of one more call; null if there is none.</summary>
    public LifecycleHookPolicy? TakeNext(ServiceState service, LifecycleHookState hook) =>
        _policies.Find(entry => entry.Policy.TryTake(service, hook)).Policy;

    /// <summary>Adds the outcome of an earlier call, for the time when that call is made again.</summary>
    public void AddRecorded(string executionId, LifecycleHookOutcome outcome) => _recorded[executionId] = outcome;

    /// <summary>Takes the outcome of an earlier call; null if it has none.</summary>
    public LifecycleHookOutcome? TakeRecorded(string executionId) => _recorded.Remove(executionId, out var outcome) ? outcome : null;
}
