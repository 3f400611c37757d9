using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>How long a deployment waits for a hook, and what happens after that.</summary>
/// <remarks>
/// <para>
/// A deployment can last at most 30 days. A stage without a pause can last at most 24 hours; then the deployment fails
/// and is rolled back.
/// </para>
/// <para>
/// Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DeploymentLifecycleHookTimeoutConfiguration.html
/// </para>
/// </remarks>
[EcsShape]
public sealed partial record DeploymentLifecycleHookTimeoutConfiguration
{
    /// <summary>
    /// How long ECS waits for the hook to be done, in minutes: 1 to 20160 (14 days). More than 1440 (24 hours) is only
    /// useful for a pause.
    /// </summary>
    /// <value>Null: 1440 minutes (24 hours).</value>
    [AbsentMeans(1440, IsOmitted = true)]
    [ValueRange(1, 20160)]
    public int? TimeoutInMinutes { get; init; }

    /// <summary>What ECS does when the time is over.</summary>
    /// <value>Absent: <c>ROLLBACK</c>.</value>
    [AbsentMeans(DeploymentLifecycleHookAction.Names.Rollback, IsOmitted = true)]
    public DeploymentLifecycleHookAction Action { get; init; }
}
