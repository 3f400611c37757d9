namespace EcsServiceConnect.Client.Testing;

/// <summary>Removes all outcomes of calls of hooks' functions.</summary>
internal sealed record ClearHookOutcomesCommand : ScriptCommand
{
    public override void Apply(EcsState state, EcsModules modules) => state.LifecycleHooks.Clear();
}
