using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>One Application Load Balancer that ECS created for a gateway, with what belongs to it.</summary>
/// <remarks>
/// <para>Do not change these resources outside ECS: it does not put such changes right.</para>
/// <para>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ElbGatewayResources.html</para>
/// </remarks>
[EcsShape]
public sealed partial record ElbGatewayResources
{
    /// <summary>The ARN of the load balancer.</summary>
    /// <value>Null until it is created.</value>
    public string? LoadBalancerArn { get; init; }

    /// <summary>The ARN of the load balancer's listener.</summary>
    /// <value>Null until it is created.</value>
    public string? ListenerArn { get; init; }

    /// <summary>The id of the security group of the load balancer, such as <c>sg-0123456789abcdef0</c>.</summary>
    /// <value>Null until it is created.</value>
    public string? SecurityGroup { get; init; }

    /// <summary>
    /// The full ARNs of the routes that the load balancer serves, for <see cref="DescribeGatewayRouteRequest"/>.
    /// </summary>
    /// <value>Empty if it serves none.</value>
    public IReadOnlyList<string> GatewayRouteArns { get; init; } = [];
}
