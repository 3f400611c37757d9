namespace EcsServiceConnect.Client.Testing;

/// <summary>Moves a CloudWatch alarm into the ALARM state, or out of it.</summary>
internal sealed record SetAlarmCommand(string Name, bool IsRaised) : ScriptCommand
{
    public override void Apply(EcsState state, EcsModules modules)
    {
        if (!IsRaised)
        {
            state.Alarms.Clear(Name);
        }
        else if (state.Alarms.TryRaise(Name))
        {
            modules.Deployments.OnAlarmRaised(Name);
        }
    }
}
