namespace EcsServiceConnect.Client.Testing;

/// <summary>The policies for the outcomes of tasks, each with an id: of those that decide the same, the first one that applies is taken.</summary>
internal sealed class TaskOutcomeStore
{
    private readonly List<(int Id, TaskOutcomePolicy Policy)> _policies = [];
    private int _lastId;

    /// <summary>Whether there is any policy.</summary>
    public bool IsEmpty => _policies.Count == 0;

    /// <summary>The id and the policy that were added last.</summary>
    public (int Id, TaskOutcomePolicy Policy) Last => _policies[^1];

    public void Add(TaskOutcomePolicy policy) => _policies.Add((++_lastId, policy));

    public void Remove(int id) => _policies.RemoveAll(entry => entry.Id == id);

    public void Clear() => _policies.Clear();

    /// <summary>Gets what happens to one more task; without a policy it runs until it is stopped.</summary>
    public IReadOnlyList<TaskOutcome> TakeNext(TaskTemplate template)
    {
        var taken = new List<TaskOutcome>(0);
        foreach (var (_, policy) in _policies)
        {
            if (!taken.Exists(policy.Outcome.IsAlternativeTo) && policy.TryTake(template))
            {
                taken.Add(policy.Outcome);
            }
        }

        return taken;
    }
}
