namespace EcsServiceConnect.Client.Testing;

/// <summary>
/// Keeps what a method of a test has decided about a call of a hook's function. It stands before the call of the ECS during which that was
/// due, and must be known when time passes to that point again.
/// </summary>
internal sealed record RecordHookOutcomeCommand(string ExecutionId, LifecycleHookOutcome Outcome) : ScriptCommand
{
    public override bool RunsDueEvents => false;

    public override void Apply(EcsState state, EcsModules modules) => state.LifecycleHooks.AddRecorded(ExecutionId, Outcome);
}
