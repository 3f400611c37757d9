using System.Globalization;

namespace EcsServiceConnect.Client;

/// <summary>How many of the old revisions of a task definition have been removed so far.</summary>
public sealed record PruneRevisionsProgress
{
    /// <summary>The family whose revisions are removed.</summary>
    public required string Family { get; init; }

    /// <summary>How many revisions were deregistered.</summary>
    public required int DeregisteredCount { get; init; }

    /// <summary>How many revisions are to be deregistered.</summary>
    public required int TotalToDeregister { get; init; }

    /// <summary>How many revisions were deleted.</summary>
    public required int DeletedCount { get; init; }

    /// <summary>How many revisions are to be deleted; 0 where none is.</summary>
    public required int TotalToDelete { get; init; }

    /// <summary>How many revisions could not be removed.</summary>
    public required int FailedCount { get; init; }

    /// <summary>Formats the progress on one line.</summary>
    /// <returns>A text such as <c>orders: 20 of 40 deregistered, 0 of 40 deleted, 0 failed</c>.</returns>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Family}: {DeregisteredCount} of {TotalToDeregister} deregistered, {DeletedCount} of {TotalToDelete} deleted, {FailedCount} failed");
}
