using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>
/// The target group and listener rule of VPC Lattice that a service revision actually uses. Received only.
/// </summary>
/// <remarks>
/// Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ServiceRevisionVpcLatticeConfiguration.html
/// </remarks>
[EcsShape]
public sealed partial record ServiceRevisionVpcLatticeConfiguration
{
    /// <summary>The full ARN of the VPC Lattice target group that the revision's tasks are registered with.</summary>
    public string? TargetGroupArn { get; init; }

    /// <summary>The ARN of the VPC Lattice listener rule that routes production traffic to that target group.</summary>
    public string? ProductionListenerRule { get; init; }
}
