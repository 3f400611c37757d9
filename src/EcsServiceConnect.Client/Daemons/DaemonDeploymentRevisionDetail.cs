using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>A daemon revision in a deployment, with the instances that run it.</summary>
/// <remarks>
/// Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DaemonDeploymentRevisionDetail.html
/// </remarks>
[EcsShape]
public sealed partial record DaemonDeploymentRevisionDetail
{
    /// <summary>The full ARN of the daemon revision.</summary>
    /// <value>Null where the service does not tell.</value>
    public string? Arn { get; init; }

    /// <summary>How far it is on the instances of each capacity provider.</summary>
    /// <value>Empty where the service does not tell.</value>
    public IReadOnlyList<DaemonDeploymentCapacityProvider> CapacityProviders { get; init; } = [];

    /// <summary>On how many instances it runs, over all capacity providers.</summary>
    /// <value>Null where the service does not tell.</value>
    public int? TotalRunningInstanceCount { get; init; }

    /// <summary>On how many instances it does not run, over all capacity providers.</summary>
    /// <value>Null where the service does not tell.</value>
    public int? TotalWithoutDaemonInstanceCount { get; init; }

    /// <summary>How many instances are being drained, over all capacity providers.</summary>
    /// <value>Null where the service does not tell.</value>
    public int? TotalDrainingInstanceCount { get; init; }
}
