using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>
/// The status codes by which a health check of a <see cref="GatewayConnector"/> succeeds: those of HTTP or those of
/// gRPC.
/// </summary>
/// <remarks>
/// Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_GatewayConnectorHealthCheckMatcher.html
/// </remarks>
[EcsShape]
public sealed partial record GatewayConnectorHealthCheckMatcher
{
    /// <summary>
    /// HTTP status codes, as one code, a list or a range: <c>200</c>, <c>200,202</c>, <c>200-299</c>.
    /// </summary>
    /// <value>Null: the gateway's default.</value>
    public string? HttpCode { get; init; }

    /// <summary>gRPC status codes, as one code, a list or a range: <c>0</c>, <c>0,12</c>, <c>0-5</c>.</summary>
    /// <value>Null: the gateway's default.</value>
    public string? GrpcCode { get; init; }
}
