using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>A failed call from ECS to another AWS service, made on behalf of a gateway.</summary>
/// <remarks>
/// Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_GatewayOperationError.html
/// </remarks>
[EcsShape]
public sealed partial record GatewayOperationError
{
    /// <summary>
    /// The call that failed, written like an IAM action: <c>elasticloadbalancing:ModifyLoadBalancerAttributes</c>.
    /// </summary>
    public string? Operation { get; init; }

    /// <summary>
    /// The error code of that service, passed on unchanged, such as <c>AccessDenied</c>. An access error usually means
    /// that the infrastructure role lacks the permission named in <see cref="Operation"/>.
    /// </summary>
    public string? Code { get; init; }

    /// <summary>The explanation of that service, for people.</summary>
    public string? Message { get; init; }
}
