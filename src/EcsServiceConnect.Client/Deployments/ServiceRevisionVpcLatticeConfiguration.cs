using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>The target group and listener rule of VPC Lattice, as a service revision uses them.</summary>
/// <remarks>
/// Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ServiceRevisionVpcLatticeConfiguration.html
/// </remarks>
[EcsShape]
public sealed partial record ServiceRevisionVpcLatticeConfiguration
{
    /// <summary>The ARN of the target group that the revision's tasks are registered with.</summary>
    /// <value>Null where the service does not tell.</value>
    public string? TargetGroupArn { get; init; }

    /// <summary>The ARN of the listener rule that takes the production traffic.</summary>
    /// <value>Null where the service does not tell.</value>
    public string? ProductionListenerRule { get; init; }
}
