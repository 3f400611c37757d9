namespace EcsServiceConnect.Client.Testing;

/// <summary>The rules of what becomes of tasks, asked when one is launched: the first that fits and is not used up decides.</summary>
internal sealed class TaskOutcomes(Journal journal)
{
    private readonly List<(TaskOutcomeRule Rule, int Used)> _rules = [];

    public void Add(TaskOutcomeRule rule) => _rules.Add((rule, 0));

    public void Remove(TaskOutcomeRule rule) => _rules.RemoveAll(entry => ReferenceEquals(entry.Rule, rule));

    public void Clear() => _rules.Clear();

    /// <summary>The outcome of one more task; without a rule it runs until it is stopped.</summary>
    public TaskOutcome Next(TaskOrder order)
    {
        var index = _rules.FindIndex(entry => (entry.Rule.Times is not { } times || entry.Used < times) && entry.Rule.Matches(order));
        if (index < 0)
        {
            return TaskOutcome.RunsUntilStopped;
        }

        journal.MarkGap();
        var (rule, used) = _rules[index];
        _rules[index] = (rule, used + 1);
        return rule.Outcome;
    }
}
