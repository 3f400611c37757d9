using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>Registers one named port of a service's tasks in a VPC Lattice target group.</summary>
/// <remarks>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_VpcLatticeConfiguration.html</remarks>
[EcsShape]
public sealed partial record VpcLatticeConfiguration
{
    /// <summary>
    /// Required. The ARN of the infrastructure role, by which ECS registers and deregisters the tasks.
    /// </summary>
    public required string RoleArn { get; init; }

    /// <summary>Required. The full ARN of the VPC Lattice target group.</summary>
    [ItemKey]
    public required string TargetGroupArn { get; init; }

    /// <summary>
    /// Required. The name of the port to register, as a port mapping of the task definition names it.
    /// </summary>
    public required string PortName { get; init; }

    /// <summary>The second target group and the listener rules for blue/green deployments.</summary>
    /// <value>Null: traffic is not shifted.</value>
    public VpcLatticeAdvancedConfiguration? AdvancedConfiguration { get; init; }
}
