using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client;

/// <summary>The result of registering a task definition only if it changed.</summary>
public sealed record TaskDefinitionRegistrationResult
{
    /// <summary>The newest active revision, whether it was just registered or existed before.</summary>
    public required TaskDefinition TaskDefinition { get; init; }

    /// <summary>The tags of that revision, including those that AWS manages.</summary>
    public IReadOnlyList<Tag> Tags { get; init; } = [];

    /// <summary>Whether a new revision was registered.</summary>
    public required bool IsNewRevision { get; init; }

    /// <summary>The differences between the previous revision and the request.</summary>
    /// <value>Empty if nothing differed, or the family had no active revision.</value>
    public IReadOnlyList<TaskDefinitionDifference> Differences { get; init; } = [];

    /// <summary>Formats the outcome, with a line for each difference.</summary>
    /// <returns>A text for logs, without sensitive values.</returns>
    public override string ToString()
    {
        var outcome = IsNewRevision ? "registered" : "unchanged";
        return string.Join('\n', [$"{TaskDefinition.TaskDefinitionArn}: {outcome}", .. Differences.Select(static difference => $"  {difference}")]);
    }
}
