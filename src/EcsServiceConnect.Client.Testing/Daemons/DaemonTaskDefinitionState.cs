using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>A revision of a daemon task definition and its tags.</summary>
internal sealed class DaemonTaskDefinitionState(DaemonTaskDefinition definition, IReadOnlyList<Tag> tags) : ITaggedResource
{
    public DaemonTaskDefinition Definition { get; set; } = definition;

    public IReadOnlyList<Tag> Tags { get; set; } = tags;

    public string Arn { get; } = definition.DaemonTaskDefinitionArn!;

    public string Family { get; } = definition.Family!;

    public int Revision { get; } = definition.Revision!.Value;

    public bool IsActive => Definition.Status == DaemonTaskDefinitionStatus.Active;

    public string? TerminalState => Definition.Status == DaemonTaskDefinitionStatus.Deleted ? "deleted" : null;

    public override string ToString() => $"{Family}:{Revision}";
}
