using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>One page of the resources that ECS created for a gateway.</summary>
/// <remarks>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_GatewayResources.html</remarks>
[EcsShape]
public sealed partial record GatewayResources
{
    /// <summary>The full ARN of the gateway.</summary>
    public string? GatewayArn { get; init; }

    /// <summary>The resources, by the kind of gateway.</summary>
    /// <value>Null until there are any.</value>
    public GatewayInfrastructureResources? Resources { get; init; }
}
