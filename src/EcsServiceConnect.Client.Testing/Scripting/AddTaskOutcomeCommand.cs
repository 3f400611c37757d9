namespace EcsServiceConnect.Client.Testing;

/// <summary>Adds an outcome of the next tasks that match criteria.</summary>
internal sealed record AddTaskOutcomeCommand(TaskCriteria Criteria, TaskOutcome Outcome, int Times) : ScriptCommand
{
    public override void Apply(EcsState state, EcsModules modules) =>
        state.TaskOutcomes.Add(new TaskMatchPolicy(Criteria, Outcome, Times));
}
