using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>An Express Mode service that was just changed.</summary>
/// <remarks>
/// Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_UpdatedExpressGatewayService.html
/// </remarks>
[EcsShape]
public sealed partial record UpdatedExpressGatewayService
{
    /// <summary>The full ARN of the service.</summary>
    /// <value>Null only if the service did not tell it.</value>
    public string? ServiceArn { get; init; }

    /// <summary>The cluster that the service is in.</summary>
    /// <value>Null where the service does not tell.</value>
    public string? Cluster { get; init; }

    /// <summary>The name of the service.</summary>
    /// <value>Null where the service does not tell.</value>
    public string? ServiceName { get; init; }

    /// <summary>Whether the service is active, and why not.</summary>
    /// <value>Null where the service does not tell.</value>
    public ExpressGatewayServiceStatus? Status { get; init; }

    /// <summary>The configuration that is being rolled out.</summary>
    /// <value>Null where the service does not tell.</value>
    public ExpressGatewayServiceConfiguration? TargetConfiguration { get; init; }

    /// <summary>When the service was created.</summary>
    /// <value>Null where the service does not tell.</value>
    public DateTimeOffset? CreatedAt { get; init; }

    /// <summary>When the service was last changed.</summary>
    /// <value>Null where the service does not tell.</value>
    public DateTimeOffset? UpdatedAt { get; init; }
}
