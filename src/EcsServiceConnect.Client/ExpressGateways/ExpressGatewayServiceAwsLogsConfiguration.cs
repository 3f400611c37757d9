using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>The CloudWatch Logs destination of the output of an Express Mode service's container.</summary>
/// <remarks>
/// Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ExpressGatewayServiceAwsLogsConfiguration.html
/// </remarks>
[EcsShape]
public sealed partial record ExpressGatewayServiceAwsLogsConfiguration
{
    /// <summary>
    /// Required. The name of the log group. After a change, new tasks write to the new group; what was logged stays
    /// where it is.
    /// </summary>
    public required string LogGroup { get; init; }

    /// <summary>
    /// Required. What the names of the log streams begin with. Where ECS sets up the log itself, it uses <c>ecs</c>.
    /// </summary>
    public required string LogStreamPrefix { get; init; }
}
