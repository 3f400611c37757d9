using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>The health of a container instance: the whole, and each check by itself.</summary>
/// <remarks>
/// Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerInstanceHealthStatus.html
/// </remarks>
[EcsShape]
public sealed partial record ContainerInstanceHealthStatus
{
    /// <summary>The worst of the checks' states.</summary>
    /// <value>Absent where the service does not tell.</value>
    public InstanceHealthCheckState OverallStatus { get; init; }

    /// <summary>The checks that were made.</summary>
    /// <value>Empty where there are none.</value>
    public IReadOnlyList<InstanceHealthCheckResult> Details { get; init; } = [];
}
