using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>TODO</summary>
/// <remarks>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_GatewayConnectorHealthCheckMatcher.html</remarks>
[EcsShape]
public sealed partial record GatewayConnectorHealthCheckMatcher
{
    /// <summary>TODO </summary>
    public string? HttpCode { get; init; }

    /// <summary>TODO </summary>
    public string? GrpcCode { get; init; }
}
