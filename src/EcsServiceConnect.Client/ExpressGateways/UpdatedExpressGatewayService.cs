using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>An Express Mode service whose change has just begun.</summary>
/// <remarks>
/// Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_UpdatedExpressGatewayService.html
/// </remarks>
[EcsShape]
public sealed partial record UpdatedExpressGatewayService
{
    /// <summary>The full ARN of the service.</summary>
    public string? ServiceArn { get; init; }

    /// <summary>The cluster that the service runs in, by name or full ARN.</summary>
    public string? Cluster { get; init; }

    /// <summary>The name of the service, unique in its cluster.</summary>
    public string? ServiceName { get; init; }

    /// <summary>Whether the service is active, is being deleted or was deleted.</summary>
    public ExpressGatewayServiceStatus? Status { get; init; }

    /// <summary>The new revision, which is being rolled out.</summary>
    public ExpressGatewayServiceConfiguration? TargetConfiguration { get; init; }

    /// <summary>When the service was created.</summary>
    public DateTimeOffset? CreatedAt { get; init; }

    /// <summary>When the service was last changed: now.</summary>
    public DateTimeOffset? UpdatedAt { get; init; }
}
