using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>The status of an Express Mode service, with its reason.</summary>
/// <remarks>
/// Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ExpressGatewayServiceStatus.html
/// </remarks>
[EcsShape]
public sealed partial record ExpressGatewayServiceStatus
{
    /// <summary>Whether the service is active, is being deleted or was deleted.</summary>
    public ExpressGatewayServiceStatusCode StatusCode { get; init; }

    /// <summary>Why the service has this status, in words for people.</summary>
    /// <value>Null where there is nothing to add.</value>
    public string? StatusReason { get; init; }
}
