namespace EcsServiceConnect.Client.Testing;

/// <summary>Connects or disconnects the agent of a container instance.</summary>
internal sealed record SetAgentConnectedCommand(string ContainerInstance, bool IsConnected) : ScriptCommand
{
    public override void Apply(EcsState state, EcsModules modules)
    {
        var instance = state.Clusters.All
            .Select(cluster => cluster.Instances.Find(ContainerInstance, state.Arns))
            .FirstOrDefault(static candidate => candidate is { IsRegistered: true })
            ?? throw new ArgumentException(
                $"There is no container instance '{MessageSanitizer.Sanitize(ContainerInstance)}'.", "containerInstance");
        instance.SetConnected(IsConnected, state.Now);
        modules.Capacity.OnInstanceChanged(instance);
    }
}
