namespace EcsServiceConnect.Client.Testing;

/// <summary>Decides the outcome of the next tasks that match criteria, up to a number of tasks.</summary>
internal sealed class TaskMatchPolicy(TaskCriteria criteria, TaskOutcome outcome, int times) : TaskOutcomePolicy(outcome, times)
{
    private int _appliedCount;

    public override int AppliedCount => _appliedCount;

    public override bool TryTake(TaskTemplate template)
    {
        if (RemainingCount == 0 || !criteria.IsMatch(template) || !HasContainer(template))
        {
            return false;
        }

        _appliedCount++;
        return true;
    }

    private bool HasContainer(TaskTemplate template) =>
        Outcome.Container is not { } name
        || template.Definition.Definition.ContainerDefinitions.Any(container => container.Name == name);
}
