namespace EcsServiceConnect.Client.Testing;

/// <summary>Adds an outcome of the next calls of hooks' functions that match criteria.</summary>
internal sealed record AddHookOutcomeCommand(LifecycleHookCriteria Criteria, LifecycleHookOutcome Outcome, int Times) : ScriptCommand
{
    public override void Apply(EcsState state, EcsModules modules) =>
        state.LifecycleHooks.Add(new LifecycleHookPolicy(Criteria, _ => Outcome, Times));
}
