using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>A kind of capacity that a task definition is checked against. The default value means absent.</summary>
/// <param name="Value">The value on the wire, known or not.</param>
[EcsEnum]
public readonly partial record struct Compatibility(string Value)
{
    /// <summary>Container instances on Amazon EC2 that the account runs itself.</summary>
    public static Compatibility Ec2 => new(Names.Ec2);

    /// <summary>
    /// Instances outside AWS that were registered with ECS Anywhere. There is no <c>awsvpc</c> network mode and no
    /// Service Connect.
    /// </summary>
    public static Compatibility External => new(Names.External);

    /// <summary>
    /// AWS Fargate. The definition needs network mode <c>awsvpc</c>, a task-level CPU and memory pair that Fargate
    /// supports, and no member that reaches into the host.
    /// </summary>
    public static Compatibility Fargate => new(Names.Fargate);

    /// <summary>
    /// Amazon EC2 instances that ECS starts, patches and retires by itself (Amazon ECS Managed Instances).
    /// </summary>
    public static Compatibility ManagedInstances => new(Names.ManagedInstances);

    /// <summary>The known values on the wire, as constants for <c>switch</c>.</summary>
    public static class Names
    {
        /// <inheritdoc cref="Compatibility.Ec2"/>
        public const string Ec2 = "EC2";

        /// <inheritdoc cref="Compatibility.External"/>
        public const string External = "EXTERNAL";

        /// <inheritdoc cref="Compatibility.Fargate"/>
        public const string Fargate = "FARGATE";

        /// <inheritdoc cref="Compatibility.ManagedInstances"/>
        public const string ManagedInstances = "MANAGED_INSTANCES";
    }
}
