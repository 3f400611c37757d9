using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>
/// How the containers of a task are connected to the network. The default value means absent: <c>bridge</c> on Linux
/// instances, Docker's NAT network on Windows instances. Fargate needs <c>awsvpc</c>; Service Connect needs
/// <c>awsvpc</c> or <c>bridge</c>.
/// </summary>
/// <param name="Value">The value on the wire, known or not.</param>
[EcsEnum]
public readonly partial record struct NetworkMode(string Value)
{
    /// <summary>
    /// The task gets an elastic network interface and an address of its own, shared by its containers, and services and
    /// tasks made from it must state a network configuration. Container ports are reached at that address unchanged.
    /// Required on Fargate; not available on external instances.
    /// </summary>
    public static NetworkMode Awsvpc => new(Names.Awsvpc);

    /// <summary>
    /// Each container is behind Docker's virtual network on its Linux instance. Ports are mapped to fixed or dynamic
    /// ports of the instance.
    /// </summary>
    public static NetworkMode Bridge => new(Names.Bridge);

    /// <summary>
    /// Containers use the instance's network directly: container ports are ports of the instance, so that two tasks
    /// with the same port cannot share one. Excludes Service Connect. Containers should not run as root.
    /// </summary>
    public static NetworkMode Host => new(Names.Host);

    /// <summary>No outside network; port mappings are invalid.</summary>
    public static NetworkMode None => new(Names.None);

    /// <summary>The known values on the wire, as constants for <c>switch</c>.</summary>
    public static class Names
    {
        /// <inheritdoc cref="NetworkMode.Awsvpc"/>
        public const string Awsvpc = "awsvpc";

        /// <inheritdoc cref="NetworkMode.Bridge"/>
        public const string Bridge = "bridge";

        /// <inheritdoc cref="NetworkMode.Host"/>
        public const string Host = "host";

        /// <inheritdoc cref="NetworkMode.None"/>
        public const string None = "none";
    }
}
