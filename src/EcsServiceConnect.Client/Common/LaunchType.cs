using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>TODO</summary>
/// <param name="Value">The value on the wire, known or not.</param>
[EcsEnum]
public readonly partial record struct LaunchType(string Value)
{
    /// <summary>TODO</summary>
    public static LaunchType Ec2 => new(Names.Ec2);

    /// <summary>TODO</summary>
    public static LaunchType External => new(Names.External);

    /// <summary>TODO</summary>
    public static LaunchType Fargate => new(Names.Fargate);

    /// <summary>TODO</summary>
    public static LaunchType ManagedInstances => new(Names.ManagedInstances);

    /// <summary>The known values as they stand on the wire, as constants for <c>switch</c>.</summary>
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
