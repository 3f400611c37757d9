using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>Describes revisions of daemons: the settings of a daemon as they were when a deployment began.</summary>
/// <remarks>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DescribeDaemonRevisions.html</remarks>
[EcsOperation(IsReadOnly = true)]
public sealed partial record DescribeDaemonRevisionsRequest : EcsRequest<DescribeDaemonRevisionsResponse>
{
    /// <summary>
    /// Required. The full ARNs of the daemon revisions, 1 to 20, as <see cref="DaemonDetail.CurrentRevisions"/> and
    /// deployments name them.
    /// </summary>
    [LengthRange(1, 20)]
    public required IReadOnlyList<string> DaemonRevisionArns { get; init; }
}

/// <summary>The response to <see cref="DescribeDaemonRevisionsRequest"/>.</summary>
[EcsShape]
public sealed partial record DescribeDaemonRevisionsResponse : EcsResponse, IHasFailures
{
    /// <summary>The revisions that were found, in no promised order.</summary>
    /// <value>Empty if none was found.</value>
    public IReadOnlyList<DaemonRevision> DaemonRevisions { get; init; } = [];

    /// <summary>Those that were not found, each with the reason, such as <c>MISSING</c>.</summary>
    /// <value>Empty if all were found.</value>
    public IReadOnlyList<Failure> Failures { get; init; } = [];
}
