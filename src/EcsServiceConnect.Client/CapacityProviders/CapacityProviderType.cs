using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>The kind of capacity of a capacity provider.</summary>
/// <param name="Value">The value on the wire, known or not.</param>
[EcsEnum]
public readonly partial record struct CapacityProviderType(string Value)
{
    /// <summary>EC2 instances of an Auto Scaling group that belongs to the account.</summary>
    public static CapacityProviderType Ec2Autoscaling => new(Names.Ec2Autoscaling);

    /// <summary>On-demand capacity of Fargate, in every account under the name <c>FARGATE</c>.</summary>
    public static CapacityProviderType Fargate => new(Names.Fargate);

    /// <summary>
    /// Spare capacity of Fargate at a lower price, which can be reclaimed; in every account under the name
    /// <c>FARGATE_SPOT</c>.
    /// </summary>
    public static CapacityProviderType FargateSpot => new(Names.FargateSpot);

    /// <summary>EC2 instances that ECS itself picks, starts, patches and ends (ECS Managed Instances).</summary>
    public static CapacityProviderType ManagedInstances => new(Names.ManagedInstances);

    /// <summary>The known values as in the JSON, as constants for <c>switch</c>.</summary>
    public static class Names
    {
        /// <inheritdoc cref="CapacityProviderType.Ec2Autoscaling"/>
        public const string Ec2Autoscaling = "EC2_AUTOSCALING";

        /// <inheritdoc cref="CapacityProviderType.Fargate"/>
        public const string Fargate = "FARGATE";

        /// <inheritdoc cref="CapacityProviderType.FargateSpot"/>
        public const string FargateSpot = "FARGATE_SPOT";

        /// <inheritdoc cref="CapacityProviderType.ManagedInstances"/>
        public const string ManagedInstances = "MANAGED_INSTANCES";
    }
}
