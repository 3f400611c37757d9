using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>
/// A port of a container that is reachable from outside, and its name and protocol for Service Connect.
/// </summary>
/// <remarks>
/// A container can expose a port by two protocols, but then no load balancer or service registry can name it. On an <c>awsvpc</c> network each port is used once in the task, over all
/// its containers; on the others each host port is mapped once. On <c>awsvpc</c> and <c>host</c> networks a port is
/// reached under its own number; on a <c>bridge</c> network under the host port. Network mode <c>none</c> allows no mappings. On Windows instances a mapped port cannot be reached from
/// the instance itself through localhost. The network bindings of running containers list the ports in use.
/// <para>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_PortMapping.html</para>
/// </remarks>
[EcsShape]
public sealed partial record PortMapping
{
    /// <summary>
    /// The port that the program in the container listens on: 1 to 65535. Needed unless
    /// <see cref="ContainerPortRange"/> is set, which it excludes.
    /// </summary>
    [ItemKey]
    [ValueRange(0, 65535, HasServiceMessage = true)]
    public int? ContainerPort { get; init; }

    /// <summary>
    /// The port of the container instance under which the container port is reached. With network mode <c>awsvpc</c> or
    /// <c>host</c> it must be absent or equal to <see cref="ContainerPort"/>. Excluded by
    /// <see cref="ContainerPortRange"/>.
    /// </summary>
    /// <value>
    /// Null: the container port on <c>awsvpc</c> and <c>host</c> networks. On a <c>bridge</c> network (also for 0)
    /// Docker picks a free port of the instance's ephemeral range, 49153 to 65535 where the instance does not state
    /// another.
    /// </value>
    /// <remarks>
    /// Reserved on each instance are 22 (SSH), 2375 and 2376 (Docker) and 51678 to 51680 (container agent), and the
    /// ports of running tasks; do not use ports of the ephemeral range. An instance can have up to 100 reserved ports,
    /// those included; picked ports do not count.
    /// </remarks>
    [AbsentMeans(0)]
    [ValueRange(0, 65535, HasServiceMessage = true)]
    public int? HostPort { get; init; }

    /// <summary>
    /// The transport protocol: <c>tcp</c> or <c>udp</c>. Service Connect works over <c>tcp</c>, and a port that a
    /// service offers through it cannot change its protocol.
    /// </summary>
    /// <value>Absent: <c>tcp</c>.</value>
    [AbsentMeans(TransportProtocol.Names.Tcp, IsDescribed = true)]
    public TransportProtocol Protocol { get; init; }

    /// <summary>
    /// The name by which a service's Service Connect or VPC Lattice configuration picks this port (its
    /// <c>portName</c>): up to 64 lower-case letters, digits, underscores and hyphens, not beginning with a hyphen. Use
    /// a name once in a task definition.
    /// </summary>
    /// <value>Null: the port cannot be offered through Service Connect or VPC Lattice.</value>
    public string? Name { get; init; }

    /// <summary>
    /// The protocol that the application speaks on the port: <c>http</c>, <c>http2</c> or <c>grpc</c>. Only for Service
    /// Connect, whose proxy then handles and measures single requests; it should be what the application really speaks.
    /// </summary>
    /// <value>Absent: plain TCP, without protocol metrics.</value>
    /// <remarks>
    /// It cannot change while a service offers the port through Service Connect: the service has to be deleted and
    /// created again.
    /// </remarks>
    public ApplicationProtocol AppProtocol { get; init; }

    /// <summary>
    /// A range of container ports, <c>first-last</c> such as <c>8000-8010</c>: 1 to 65535, first less than last.
    /// Replaces <see cref="ContainerPort"/> and <see cref="HostPort"/>.
    /// </summary>
    /// <value>Null: a single port is mapped.</value>
    /// <remarks>
    /// Needs network mode <c>bridge</c> or <c>awsvpc</c>, and container agent 1.67.0 on EC2. At most 100 ranges per
    /// container; ranges and single ports of a container must not overlap. The host ports are the same on an
    /// <c>awsvpc</c> network; on a <c>bridge</c> network the agent chooses free ports of the ephemeral range.
    /// </remarks>
    [ItemKey]
    public string? ContainerPortRange { get; init; }
}
