namespace EcsServiceConnect.Client.Testing;

/// <summary>Connects or disconnects the agent of a container instance.</summary>
internal sealed record SetAgentConnectedCommand(string ContainerInstance, bool IsConnected) : ScriptCommand
{
    public override void Apply(EcsState state, EcsModules modules)
    {
        var instance = InstanceResolver.Get(ContainerInstance, state);
        instance.SetConnected(IsConnected, state.Now);
        modules.Capacity.OnInstanceChanged(instance);
    }
}
