namespace EcsServiceConnect.Client.Testing;

/// <summary>The rules of what becomes of tasks, asked when one is launched: the first that fits and is not used up decides.</summary>
internal sealed class TaskOutcomeStore(Journal journal)
{
    private readonly List<(TaskOutcomePolicy Rule, int Used)> _policies = [];

    public void Add(TaskOutcomePolicy rule) => _policies.Add((rule, 0));

    public void Remove(TaskOutcomePolicy rule) => _policies.RemoveAll(entry => ReferenceEquals(entry.Rule, rule));

    public void Clear() => _policies.Clear();

    /// <summary>The outcome of one more task; without a rule it runs until it is stopped.</summary>
    public TaskOutcome TakeNext(TaskTemplate template)
    {
        var index = _policies.FindIndex(entry => (entry.Rule.Times is not { } times || entry.Used < times) && entry.Rule.IsMatch(template));
        if (index < 0)
        {
            return TaskOutcome.RunsUntilStopped;
        }

        journal.MarkGap();
        var (rule, used) = _policies[index];
        _policies[index] = (rule, used + 1);
        return rule.Outcome;
    }
}
