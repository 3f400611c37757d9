namespace EcsServiceConnect.Client.Testing;

/// <summary>Removes one outcome.</summary>
internal sealed record RemoveTaskOutcomeCommand(int Id) : ScriptCommand
{
    public override void Apply(EcsState state, EcsModules modules) => state.TaskOutcomes.Remove(Id);
}
