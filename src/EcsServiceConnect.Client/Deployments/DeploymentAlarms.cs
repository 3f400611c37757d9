using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>
/// CloudWatch alarms that ECS watches during a deployment. An alarm that goes off fails the deployment, and can roll it
/// back.
/// </summary>
/// <remarks>
/// <para>
/// Needs the deployment controller <c>ECS</c>, with any strategy. It can be combined with the circuit breaker:
/// whichever triggers first fails the deployment. A rolling update with alarms watches them for a while after the tasks
/// have been replaced; ECS derives that time from the alarms.
/// </para>
/// <para>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DeploymentAlarms.html</para>
/// </remarks>
[EcsShape]
public sealed partial record DeploymentAlarms
{
    /// <summary>
    /// Required. The names of the alarms to watch, one or more, in the account and region of the service. They are
    /// required even where <see cref="Enable"/> is false. If one of them is already in the state <c>ALARM</c> when a
    /// deployment starts, ECS watches none of them during that deployment, so that a repair can be rolled out.
    /// </summary>
    [Unordered]
    public required IReadOnlyList<string> AlarmNames { get; init; }

    /// <summary>
    /// Required. Whether a deployment that an alarm failed is rolled back to the last one that completed. With false it
    /// is only marked as failed: it starts no further tasks, and its running tasks remain. Where no deployment ever
    /// completed, as with a new service, there is nothing to roll back to.
    /// </summary>
    /// <value>In a comparison, null is false.</value>
    [AbsentMeans(false, IsOmitted = true)]
    public required bool? Rollback { get; init; }

    /// <summary>Required. Whether the alarms are watched at all. False keeps the names for later.</summary>
    /// <value>In a comparison, null is false.</value>
    [AbsentMeans(false, IsOmitted = true)]
    public required bool? Enable { get; init; }
}
