using EcsServiceConnect.Client.Common;

namespace EcsServiceConnect.Client;

/// <summary>What to leave alone when old revisions of a task definition are removed, and to whom to report.</summary>
public sealed record PruneRevisionsOptions
{
    /// <summary>
    /// Whether only to find out what would be removed. The result is the same as without it, in the same order, but nothing is deregistered or deleted.
    /// </summary>
    /// <value>The default is false.</value>
    public bool IsDryRun { get; init; }

    /// <summary>
    /// Revisions to keep although nothing in ECS uses them, each as <c>family:revision</c> or full ARN: those that a schedule of EventBridge or
    /// another program starts, which ECS does not know. Anything else, such as a family alone, is an <see cref="ArgumentException"/>.
    /// </summary>
    /// <value>The default is empty.</value>
    public IReadOnlyCollection<string> ProtectedRevisions { get; init; } = [];

    /// <summary>
    /// Receives a report after every call that removes revisions. An exception that <c>Report</c> throws ends the operation.
    /// </summary>
    /// <value>The default is null: nothing is reported.</value>
    public IProgress<PruneRevisionsProgress>? Progress { get; init; }

    /// <summary>The clock that paces the calls.</summary>
    /// <value>
    /// The default is null: the clock of an <see cref="EcsClient"/>, and the system's for any other <see cref="IEcsClient"/>.
    /// </value>
    public TimeProvider? TimeProvider { get; init; }

    internal void Validate(string parameterName)
    {
        foreach (var revision in ProtectedRevisions)
        {
            if (!EcsArnFormat.IsTaskDefinitionRevision(revision))
            {
                throw new ArgumentException(
                    $"ProtectedRevisions contains \"{revision}\", which names no revision. Write family:revision or the full ARN.", parameterName);
            }
        }
    }
}
