using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client;

/// <summary>The revision that holds what was to be registered, and whether it had to be.</summary>
public sealed record TaskDefinitionRegistration
{
    /// <summary>The newest active revision: the new one if one was registered, the one found otherwise.</summary>
    public required TaskDefinition TaskDefinition { get; init; }

    /// <summary>The tags of that revision; those that AWS manages are among them.</summary>
    public IReadOnlyList<Tag> Tags { get; init; } = [];

    /// <summary>True if a new revision was registered.</summary>
    public required bool IsRegistered { get; init; }

    /// <summary>What differed between the newest active revision and the request.</summary>
    /// <value>Empty if nothing did, or the family had no active revision.</value>
    public IReadOnlyList<TaskDefinitionDifference> Differences { get; init; } = [];

    /// <summary>What was done, and a line for each difference.</summary>
    /// <returns>A text for logs, without the values that are sensitive.</returns>
    public override string ToString()
    {
        var done = IsRegistered ? "registered" : "unchanged";
        return string.Join('\n', [$"{TaskDefinition.TaskDefinitionArn}: {done}", .. Differences.Select(static one => $"  {one}")]);
    }
}
