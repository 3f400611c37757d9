namespace EcsServiceConnect.Client.Testing;

/// <summary>Marks the time that the clock was advanced to: what is due until then runs before it.</summary>
internal sealed record AdvanceTimeCommand : ScriptCommand
{
    public override void Apply(EcsState state, EcsModules modules)
    {
    }
}
