using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>
/// What VPC Lattice needs to shift traffic between two revisions of a service in a blue/green deployment.
/// </summary>
/// <remarks>
/// Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_VpcLatticeAdvancedConfiguration.html
/// </remarks>
[EcsShape]
public sealed partial record VpcLatticeAdvancedConfiguration
{
    /// <summary>The ARN of the second target group, in which the tasks of the other revision are registered.</summary>
    public string? AlternateTargetGroupArn { get; init; }

    /// <summary>The ARN of the listener rule, or of the listener, that routes production traffic.</summary>
    public string? ProductionListenerRule { get; init; }

    /// <summary>The ARN of the listener rule, or of the listener, that routes test traffic.</summary>
    /// <value>Null: there is no test traffic.</value>
    public string? TestListenerRule { get; init; }
}
