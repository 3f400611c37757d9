using System.Globalization;
using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>A revision of a task definition and its tags.</summary>
internal sealed class TaskDefinitionState(TaskDefinition definition, IReadOnlyList<Tag> tags) : ITaggedResource
{
    public TaskDefinition Definition { get; set; } = definition;

    public IReadOnlyList<Tag> Tags { get; set; } = tags;

    public string Arn { get; } = definition.TaskDefinitionArn!;

    /// <summary>A key by which a family sorts before longer names, and revision 9 before 10.</summary>
    public string Key { get; } = $"{definition.Family}\n{definition.Revision!.Value.ToString("D10", CultureInfo.InvariantCulture)}";

    public string Family { get; } = definition.Family!;

    public int Revision { get; } = definition.Revision!.Value;

    /// <summary>Null: a revision keeps its tags until it is deleted.</summary>
    public string? TerminalState => null;

    public bool IsActive => Definition.Status == TaskDefinitionStatus.Active;

    /// <summary>Returns the family and the revision.</summary>
    public override string ToString() => $"{Family}:{Revision}";
}
