using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>A revision that a daemon runs now, and on how many instances.</summary>
/// <remarks>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DaemonRevisionDetail.html</remarks>
[EcsShape]
public sealed partial record DaemonRevisionDetail
{
    /// <summary>
    /// The full ARN of the daemon revision. <see cref="DescribeDaemonRevisionsRequest"/> returns its settings.
    /// </summary>
    public string? Arn { get; init; }

    /// <summary>The same counts for each capacity provider of the daemon.</summary>
    public IReadOnlyList<DaemonCapacityProvider> CapacityProviders { get; init; } = [];

    /// <summary>How many tasks of this revision run, over all capacity providers: one on each instance.</summary>
    public int? TotalRunningCount { get; init; }

    /// <summary>
    /// How many instances run without the daemon's task, over all capacity providers. They are not part of
    /// <see cref="TotalRunningCount"/>.
    /// </summary>
    public int? TotalWithoutDaemonCount { get; init; }
}
