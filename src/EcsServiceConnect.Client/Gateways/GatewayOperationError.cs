using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>An error that ECS met when it made or changed a resource for a gateway.</summary>
/// <remarks>
/// Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_GatewayOperationError.html
/// </remarks>
[EcsShape]
public sealed partial record GatewayOperationError
{
    /// <summary>What ECS called, such as <c>CreateLoadBalancer</c>.</summary>
    /// <value>Null where the service does not tell.</value>
    public string? Operation { get; init; }

    /// <summary>The code of the error that came back.</summary>
    /// <value>Null where the service does not tell.</value>
    public string? Code { get; init; }

    /// <summary>The error in words.</summary>
    /// <value>Null where the service does not tell.</value>
    public string? Message { get; init; }
}
