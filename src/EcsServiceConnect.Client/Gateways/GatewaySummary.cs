using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>A gateway as <see cref="ListGatewaysRequest"/> lists it: without its configuration.</summary>
/// <remarks>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_GatewaySummary.html</remarks>
[EcsShape]
public sealed partial record GatewaySummary
{
    /// <summary>The full ARN of the gateway, for <see cref="DescribeGatewayRequest"/>.</summary>
    public string? GatewayArn { get; init; }

    /// <summary>The name of the gateway.</summary>
    public string? Name { get; init; }

    /// <summary>The state of the gateway.</summary>
    public GatewayStatus Status { get; init; }

    /// <summary>When the gateway was created.</summary>
    public DateTimeOffset? CreatedAt { get; init; }
}
