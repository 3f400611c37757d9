using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>One load balancer of a gateway.</summary>
/// <remarks>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ElbGatewayResources.html</remarks>
[EcsShape]
public sealed partial record ElbGatewayResources
{
    /// <summary>The ARN of the load balancer.</summary>
    /// <value>Null until there is one.</value>
    public string? LoadBalancerArn { get; init; }

    /// <summary>The ARN of its listener.</summary>
    /// <value>Null until there is one.</value>
    public string? ListenerArn { get; init; }

    /// <summary>The id or ARN of its security group.</summary>
    /// <value>Null until there is one.</value>
    public string? SecurityGroup { get; init; }

    /// <summary>The full ARNs of the routes that it serves.</summary>
    /// <value>Empty if it serves none.</value>
    public IReadOnlyList<string> GatewayRouteArns { get; init; } = [];
}
