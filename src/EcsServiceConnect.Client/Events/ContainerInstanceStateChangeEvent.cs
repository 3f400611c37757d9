using System.Text.Json;
using EcsServiceConnect.Client.Models;
using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client;

/// <summary>A container instance has changed: its status, its resources, its attributes, its agent or the agent's connection.</summary>
/// <remarks>Source: https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs_container_instance_events.html</remarks>
[EcsShape]
public sealed partial record ContainerInstanceStateChangeEvent : EcsEvent
{
    /// <summary>The container instance after the change, its cluster, and when it changed.</summary>
    public required ContainerInstanceStateChangeDetail Detail { get; init; }

    /// <summary>The container instance after the change.</summary>
    [NotOnWire]
    public ContainerInstance ContainerInstance => Detail.ContainerInstance;

    /// <inheritdoc/>
    [NotOnWire]
    public override string? ResourceArn => ContainerInstance.ContainerInstanceArn ?? base.ResourceArn;

    /// <inheritdoc/>
    [NotOnWire]
    public override long? ResourceVersion => ContainerInstance.Version;

    /// <inheritdoc/>
    [NotOnWire]
    public override DateTimeOffset? OccurredAt => Detail.UpdatedAt ?? Time;

    /// <inheritdoc/>
    [NotOnWire]
    public override string? ClusterName => GetName(Detail.ClusterArn) ?? base.ClusterName;

    private protected override string DefaultDetailType => DetailTypes.ContainerInstanceStateChange;

    private protected override void WriteEvent(Utf8JsonWriter writer) => WriteJson(writer);
}
