using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>TODO</summary>
/// <remarks>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DeploymentEarlySuccessCriteria.html</remarks>
[EcsShape]
public sealed partial record DeploymentEarlySuccessCriteria
{
    /// <summary>TODO ['required=True']</summary>
    public required bool? Enable { get; init; }

    /// <summary>TODO </summary>
    public int? HealthyPercent { get; init; }

    /// <summary>TODO </summary>
    public ServiceRevisionCleanup SourceServiceRevisionCleanup { get; init; }
}
