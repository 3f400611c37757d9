using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>A resource of a gateway, such as a load balancer, to which a change could not be applied.</summary>
/// <remarks>
/// Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_GatewayResourceFailure.html
/// </remarks>
[EcsShape]
public sealed partial record GatewayResourceFailure
{
    /// <summary>The ARN of the resource.</summary>
    public string? Arn { get; init; }

    /// <summary>The errors met on this resource, at most five.</summary>
    public IReadOnlyList<GatewayOperationError> Errors { get; init; } = [];
}
