namespace EcsServiceConnect.Client.Testing;

/// <summary>Removes one outcome of calls of hooks' functions.</summary>
internal sealed record RemoveHookOutcomeCommand(int Id) : ScriptCommand
{
    public override void Apply(EcsState state, EcsModules modules) => state.LifecycleHooks.Remove(Id);
}
