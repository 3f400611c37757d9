using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>
/// CloudWatch alarms that the service watches during a deployment, so that one that goes off fails it.
/// </summary>
/// <remarks>
/// Needs the <c>ECS</c> deployment controller; any of its strategies will do. It can stand beside a circuit breaker:
/// whichever notices first fails the deployment. After reading a half-filled file a required member can be null.
/// Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DeploymentAlarms.html
/// </remarks>
[EcsShape]
public sealed partial record DeploymentAlarms
{
    /// <summary>
    /// The names of the alarms to watch, at least one, in the account and region of the service. Required, even where
    /// <see cref="Enable"/> is false. An alarm that is already in <c>ALARM</c> when the deployment starts is ignored
    /// for that deployment, so that a repair can be rolled out.
    /// </summary>
    public required IReadOnlyList<string> AlarmNames { get; init; }

    /// <summary>
    /// Whether a deployment that an alarm failed is rolled back to the last one that completed. Required. With false
    /// the failed deployment is only marked and its tasks stay.
    /// </summary>
    public required bool? Rollback { get; init; }

    /// <summary>Whether the alarms are watched at all. Required. False keeps the names for later.</summary>
    public required bool? Enable { get; init; }
}
