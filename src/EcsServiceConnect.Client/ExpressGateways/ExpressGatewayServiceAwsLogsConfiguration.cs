using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>Where in CloudWatch Logs the log of an Express Mode service's container goes.</summary>
/// <remarks>
/// After reading a half-filled file a required member can be null.
/// Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ExpressGatewayServiceAwsLogsConfiguration.html
/// </remarks>
[EcsShape]
public sealed partial record ExpressGatewayServiceAwsLogsConfiguration
{
    /// <summary>Required. The name of the log group.</summary>
    public required string LogGroup { get; init; }

    /// <summary>Required. What the names of the log streams begin with.</summary>
    public required string LogStreamPrefix { get; init; }
}
