using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>Asks for revisions of daemons: what a daemon was to run, at one time.</summary>
/// <remarks>
/// After reading a half-filled file a required member can be null.
/// Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DescribeDaemonRevisions.html
/// </remarks>
[EcsOperation(IsReadOnly = true)]
public sealed partial record DescribeDaemonRevisionsRequest : EcsRequest<DescribeDaemonRevisionsResponse>
{
    /// <summary>Required. The full ARNs of the daemon revisions, such as those that a deployment names.</summary>
    public required IReadOnlyList<string> DaemonRevisionArns { get; init; }
}

/// <summary>The answer to <see cref="DescribeDaemonRevisionsRequest"/>.</summary>
[EcsShape]
public sealed partial record DescribeDaemonRevisionsResponse : EcsResponse
{
    /// <summary>The revisions that were found, in no promised order.</summary>
    /// <value>Empty if none was found.</value>
    public IReadOnlyList<DaemonRevision> DaemonRevisions { get; init; } = [];

    /// <summary>Those that were not found, each with the reason, such as <c>MISSING</c>.</summary>
    /// <value>Empty if all were found.</value>
    public IReadOnlyList<Failure> Failures { get; init; } = [];
}
