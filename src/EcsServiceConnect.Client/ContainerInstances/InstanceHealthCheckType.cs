using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>What a health check of a container instance is about.</summary>
/// <param name="Value">The value on the wire, known or not.</param>
[EcsEnum]
public readonly partial record struct InstanceHealthCheckType(string Value)
{
    /// <summary>The GPUs or other accelerators of the instance. For managed instances.</summary>
    public static InstanceHealthCheckType AcceleratedCompute => new(Names.AcceleratedCompute);

    /// <summary>The connection of the container agent to ECS.</summary>
    public static InstanceHealthCheckType AgentConnectivity => new(Names.AgentConnectivity);

    /// <summary>The container runtime, such as the Docker daemon.</summary>
    public static InstanceHealthCheckType ContainerRuntime => new(Names.ContainerRuntime);

    /// <summary>The daemon tasks that the instance must run. For managed instances.</summary>
    public static InstanceHealthCheckType Daemon => new(Names.Daemon);

    /// <summary>The known values as in the JSON, as constants for <c>switch</c>.</summary>
    public static class Names
    {
        /// <inheritdoc cref="InstanceHealthCheckType.AcceleratedCompute"/>
        public const string AcceleratedCompute = "ACCELERATED_COMPUTE";

        /// <inheritdoc cref="InstanceHealthCheckType.AgentConnectivity"/>
        public const string AgentConnectivity = "AGENT_CONNECTIVITY";

        /// <inheritdoc cref="InstanceHealthCheckType.ContainerRuntime"/>
        public const string ContainerRuntime = "CONTAINER_RUNTIME";

        /// <inheritdoc cref="InstanceHealthCheckType.Daemon"/>
        public const string Daemon = "DAEMON";
    }
}
