using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>How long a deployment waits for a hook, and what happens then.</summary>
/// <remarks>
/// Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DeploymentLifecycleHookTimeoutConfiguration.html
/// </remarks>
[EcsShape]
public sealed partial record DeploymentLifecycleHookTimeoutConfiguration
{
    /// <summary>How long the service waits for the hook to finish, in minutes: 1 to 20160 (14 days).</summary>
    /// <value>The service's default is 1440 (24 hours).</value>
    public int? TimeoutInMinutes { get; init; }

    /// <summary>What the service does when the time is over.</summary>
    /// <value>The service's default is <see cref="DeploymentLifecycleHookAction.Rollback"/>.</value>
    public DeploymentLifecycleHookAction Action { get; init; }
}
