namespace EcsServiceConnect.Client.Testing;

/// <summary>Removes all outcomes.</summary>
internal sealed record ClearTaskOutcomesCommand : ScriptCommand
{
    public override void Apply(EcsState state, EcsModules modules) => state.TaskOutcomes.Clear();
}
