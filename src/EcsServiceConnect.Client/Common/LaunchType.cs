using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>The infrastructure that tasks run on.</summary>
/// <param name="Value">The value on the wire, known or not.</param>
[EcsEnum]
public readonly partial record struct LaunchType(string Value)
{
    /// <summary>EC2 instances of the account that are registered with the cluster as container instances.</summary>
    public static LaunchType Ec2 => new(Names.Ec2);

    /// <summary>
    /// Servers outside AWS that are registered with the cluster (ECS Anywhere). There is no load balancing, no
    /// network mode <c>awsvpc</c> and no Service Connect.
    /// </summary>
    public static LaunchType External => new(Names.External);

    /// <summary>
    /// Servers that AWS manages; a task states its CPU and memory and has the network mode <c>awsvpc</c>. This is
    /// on-demand capacity: Fargate Spot is reached through the capacity provider <c>FARGATE_SPOT</c>.
    /// </summary>
    public static LaunchType Fargate => new(Names.Fargate);

    /// <summary>
    /// EC2 instances that the service starts and maintains itself (ECS Managed Instances). Returned in responses;
    /// requests select them through a capacity provider strategy, not by this value.
    /// </summary>
    public static LaunchType ManagedInstances => new(Names.ManagedInstances);

    /// <summary>The known values on the wire, as constants for <c>switch</c>.</summary>
    public static class Names
    {
        /// <inheritdoc cref="LaunchType.Ec2"/>
        public const string Ec2 = "EC2";

        /// <inheritdoc cref="LaunchType.External"/>
        public const string External = "EXTERNAL";

        /// <inheritdoc cref="LaunchType.Fargate"/>
        public const string Fargate = "FARGATE";

        /// <inheritdoc cref="LaunchType.ManagedInstances"/>
        public const string ManagedInstances = "MANAGED_INSTANCES";
    }
}
