using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>Describes deployments of daemons: their progress and their revisions.</summary>
/// <remarks>
/// <para>A deployment is one roll-out of a daemon; creating, changing and deleting a daemon each begin one.</para>
/// <para>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DescribeDaemonDeployments.html</para>
/// </remarks>
[EcsOperation(IsReadOnly = true)]
public sealed partial record DescribeDaemonDeploymentsRequest : EcsRequest<DescribeDaemonDeploymentsResponse>
{
    /// <summary>
    /// Required. The full ARNs of the deployments, 1 to 20. <see cref="ListDaemonDeploymentsRequest"/> lists them.
    /// </summary>
    [LengthRange(1, 20)]
    public required IReadOnlyList<string> DaemonDeploymentArns { get; init; }
}

/// <summary>The response to <see cref="DescribeDaemonDeploymentsRequest"/>.</summary>
[EcsShape]
public sealed partial record DescribeDaemonDeploymentsResponse : EcsResponse, IHasFailures
{
    /// <summary>Those that were not found, each with the reason, such as <c>MISSING</c>.</summary>
    /// <value>Empty if all were found.</value>
    public IReadOnlyList<Failure> Failures { get; init; } = [];

    /// <summary>The deployments that were found, in no promised order.</summary>
    /// <value>Empty if none was found.</value>
    public IReadOnlyList<DaemonDeployment> DaemonDeployments { get; init; } = [];
}
