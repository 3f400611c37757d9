using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>What is to change of where the load balancers of a gateway stand.</summary>
/// <remarks>
/// Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_UpdateGatewayNetworkConfiguration.html
/// </remarks>
[EcsShape]
public sealed partial record UpdateGatewayNetworkConfiguration
{
    /// <summary>
    /// The id of a security group, such as <c>sg-0123456789abcdef0</c>, that says from where traffic may come in.
    /// </summary>
    /// <value>Null: unchanged.</value>
    public string? InboundSecurityGroup { get; init; }
}
