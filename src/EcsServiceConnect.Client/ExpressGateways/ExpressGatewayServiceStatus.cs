using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>Whether an Express Mode service is active, and why not.</summary>
/// <remarks>
/// Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ExpressGatewayServiceStatus.html
/// </remarks>
[EcsShape]
public sealed partial record ExpressGatewayServiceStatus
{
    /// <summary>The state of the service.</summary>
    /// <value>Absent where the service does not tell.</value>
    public ExpressGatewayServiceStatusCode StatusCode { get; init; }

    /// <summary>Why the service is in this state, in words.</summary>
    /// <value>Null where there is nothing to add.</value>
    public string? StatusReason { get; init; }
}
