using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>TODO</summary>
/// <remarks>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DeploymentConfiguration.html</remarks>
[EcsShape]
public sealed partial record DeploymentConfiguration
{
    /// <summary>TODO </summary>
    public DeploymentCircuitBreaker? DeploymentCircuitBreaker { get; init; }

    /// <summary>TODO </summary>
    public int? MaximumPercent { get; init; }

    /// <summary>TODO </summary>
    public int? MinimumHealthyPercent { get; init; }

    /// <summary>TODO </summary>
    public DeploymentAlarms? Alarms { get; init; }

    /// <summary>TODO </summary>
    public DeploymentStrategy Strategy { get; init; }

    /// <summary>TODO </summary>
    public int? BakeTimeInMinutes { get; init; }

    /// <summary>TODO </summary>
    public IReadOnlyList<DeploymentLifecycleHook>? LifecycleHooks { get; init; }

    /// <summary>TODO </summary>
    public LinearConfiguration? LinearConfiguration { get; init; }

    /// <summary>TODO </summary>
    public CanaryConfiguration? CanaryConfiguration { get; init; }

    /// <summary>TODO </summary>
    public DeploymentEarlySuccessCriteria? EarlySuccessCriteria { get; init; }
}
