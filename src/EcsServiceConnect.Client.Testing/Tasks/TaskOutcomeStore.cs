namespace EcsServiceConnect.Client.Testing;

/// <summary>The policies for the outcomes of tasks: the first one that matches a launched task and is not used up decides.</summary>
internal sealed class TaskOutcomeStore(Journal journal)
{
    private readonly List<(TaskOutcomePolicy Rule, int Used)> _policies = [];

    public void Add(TaskOutcomePolicy rule) => _policies.Add((rule, 0));

    public void Remove(TaskOutcomePolicy rule) => _policies.RemoveAll(entry => ReferenceEquals(entry.Rule, rule));

    public void Clear() => _policies.Clear();

    /// <summary>Gets the outcome of one more task; without a policy it runs until it is stopped.</summary>
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
