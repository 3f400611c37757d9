using System.Globalization;
using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client;

/// <summary>Which revisions of a task definition were removed, which were kept, and which failed.</summary>
public sealed record PruneRevisionsResult : IHasFailures
{
    /// <summary>The family whose revisions are removed.</summary>
    public required string Family { get; init; }

    /// <summary>Whether nothing was removed, because the options asked only what would be.</summary>
    public bool IsDryRun { get; init; }

    /// <summary>
    /// The revisions that were kept, newest first, with the reasons. Of inactive ones only those that something needs, and those whose
    /// deletion was not attempted.
    /// </summary>
    public IReadOnlyList<KeptRevision> Kept { get; init; } = [];

    /// <summary>
    /// The full ARNs of the revisions that were deregistered, oldest first. They are <c>INACTIVE</c> now, unless they were also deleted.
    /// </summary>
    public IReadOnlyList<string> Deregistered { get; init; } = [];

    /// <summary>
    /// The full ARNs of the revisions that were deleted: those that were deregistered, and those that were inactive before, oldest
    /// first. Each stays <c>DELETE_IN_PROGRESS</c> until ECS has found that nothing uses it.
    /// </summary>
    public IReadOnlyList<string> Deleted { get; init; } = [];

    /// <summary>The revisions that could not be deregistered or deleted, with the error of ECS.</summary>
    public IReadOnlyList<Failure> Failures { get; init; } = [];

    /// <summary>Formats the result on one line.</summary>
    /// <returns>A text such as <c>orders: 40 deregistered, 40 deleted, 12 kept, 0 failed</c>.</returns>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Family}: {Deregistered.Count} deregistered, {Deleted.Count} deleted, {Kept.Count} kept, {Failures.Count} failed{(IsDryRun ? " (dry run)" : "")}");
}
