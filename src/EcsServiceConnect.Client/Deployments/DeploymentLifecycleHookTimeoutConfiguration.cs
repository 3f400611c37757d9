using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>TODO</summary>
/// <remarks>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DeploymentLifecycleHookTimeoutConfiguration.html</remarks>
[EcsShape]
public sealed partial record DeploymentLifecycleHookTimeoutConfiguration
{
    /// <summary>TODO ['min=1', 'max=20160']</summary>
    public int? TimeoutInMinutes { get; init; }

    /// <summary>TODO </summary>
    public DeploymentLifecycleHookAction Action { get; init; }
}
