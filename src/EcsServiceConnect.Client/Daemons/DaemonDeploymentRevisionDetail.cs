using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>One revision of a daemon in a deployment, and on how many instances it runs.</summary>
/// <remarks>
/// Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DaemonDeploymentRevisionDetail.html
/// </remarks>
[EcsShape]
public sealed partial record DaemonDeploymentRevisionDetail
{
    /// <summary>
    /// The full ARN of the daemon revision. <see cref="DescribeDaemonRevisionsRequest"/> returns its settings.
    /// </summary>
    public string? Arn { get; init; }

    /// <summary>The same counts for each capacity provider of the daemon.</summary>
    public IReadOnlyList<DaemonDeploymentCapacityProvider> CapacityProviders { get; init; } = [];

    /// <summary>On how many instances the daemon's task of this revision runs, over all capacity providers.</summary>
    public int? TotalRunningInstanceCount { get; init; }

    /// <summary>
    /// How many instances run without the daemon's task, over all capacity providers. They are not part of
    /// <see cref="TotalRunningInstanceCount"/>.
    /// </summary>
    public int? TotalWithoutDaemonInstanceCount { get; init; }

    /// <summary>How many instances are draining in order to be replaced, over all capacity providers.</summary>
    public int? TotalDrainingInstanceCount { get; init; }
}
