namespace EcsServiceConnect.Client.Testing;

/// <summary>Terminates a container instance as Auto Scaling does.</summary>
internal sealed record TerminateInstanceCommand(string ContainerInstance) : ScriptCommand
{
    public override void Apply(EcsState state, EcsModules modules) =>
        modules.Instances.Terminate(InstanceResolver.Get(ContainerInstance, state));
}
