using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>A revision of a task definition: as it is described, and its tags.</summary>
internal sealed class TaskDefinitionState(TaskDefinition definition, IReadOnlyList<Tag> tags)
{
    public TaskDefinition Definition { get; set; } = definition;

    public IReadOnlyList<Tag> Tags { get; } = tags;

    public string Arn { get; } = definition.TaskDefinitionArn!;

    public string Family { get; } = definition.Family!;

    public int Revision { get; } = definition.Revision!.Value;

    public bool IsActive => Definition.Status == TaskDefinitionStatus.Active;

    /// <summary>As ECS names a revision in short.</summary>
    public override string ToString() => $"{Family}:{Revision}";
}
