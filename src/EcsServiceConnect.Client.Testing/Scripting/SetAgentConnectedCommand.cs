namespace EcsServiceConnect.Client.Testing;

/// <summary>Connects or disconnects the agent of a container instance.</summary>
internal sealed record SetAgentConnectedCommand(string ContainerInstance, bool IsConnected) : ScriptCommand
{
    public override void Apply(EcsState state, EcsModules modules)
    {
        var instance = Find(ContainerInstance, state);
        instance.SetConnected(IsConnected, state.Now);
        modules.Capacity.OnInstanceChanged(instance);
    }

    /// <summary>Finds the instance of an argument of <see cref="InMemoryEcs.SetAgentConnected"/>, whose name it has.</summary>
    private static InstanceState Find(string containerInstance, EcsState state) =>
        state.Clusters.All
            .Select(cluster => cluster.Instances.Find(containerInstance, state.Arns))
            .FirstOrDefault(static candidate => candidate is { IsRegistered: true })
        ?? throw new ArgumentException(
            $"There is no container instance '{MessageSanitizer.Sanitize(containerInstance)}'.", nameof(containerInstance));
}
