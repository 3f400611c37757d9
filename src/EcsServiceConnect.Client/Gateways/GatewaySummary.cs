using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>A gateway in brief, as lists give it.</summary>
/// <remarks>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_GatewaySummary.html</remarks>
[EcsShape]
public sealed partial record GatewaySummary
{
    /// <summary>The full ARN of the gateway.</summary>
    /// <value>Null only if the service did not tell it.</value>
    public string? GatewayArn { get; init; }

    /// <summary>The name of the gateway.</summary>
    /// <value>Null where the service does not tell.</value>
    public string? Name { get; init; }

    /// <summary>How far the gateway is.</summary>
    /// <value>Absent where the service does not tell.</value>
    public GatewayStatus Status { get; init; }

    /// <summary>When the gateway was created.</summary>
    /// <value>Null where the service does not tell.</value>
    public DateTimeOffset? CreatedAt { get; init; }
}
