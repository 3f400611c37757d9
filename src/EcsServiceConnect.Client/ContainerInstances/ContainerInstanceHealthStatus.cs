using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>The health of a container instance: an overall state, and the result of each check.</summary>
/// <remarks>
/// Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerInstanceHealthStatus.html
/// </remarks>
[EcsShape]
public sealed partial record ContainerInstanceHealthStatus
{
    /// <summary>
    /// The most severe state among the checks: <see cref="InstanceHealthCheckState.Impaired"/> as soon as one is
    /// impaired, <see cref="InstanceHealthCheckState.Ok"/> only if all are.
    /// </summary>
    public InstanceHealthCheckState OverallStatus { get; init; }

    /// <summary>The result of each check.</summary>
    /// <value>Empty where no check was made.</value>
    public IReadOnlyList<InstanceHealthCheckResult> Details { get; init; } = [];
}
