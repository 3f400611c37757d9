using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>Something that a capacity provider or a namespace needs at a cluster.</summary>
/// <param name="Type">The type, such as <c>as_policy</c>.</param>
/// <param name="CapacityProvider">The provider that needs it; null for a namespace.</param>
/// <param name="Detail">Its name in the other service; null for none.</param>
internal sealed record ClusterAttachment(string Type, string? CapacityProvider, EcsKeyValuePair? Detail)
{
    public const string ScalingPolicy = "as_policy";
    public const string ManagedDraining = "managed_draining";
    public const string ServiceConnect = "sc";

    public string Id { get; init; } = "";

    public bool IsBeingRemoved { get; init; }

    public bool IsAttached { get; init; }

    public string Status => (Type, IsBeingRemoved, IsAttached) switch
    {
        (ServiceConnect, true, _) => "DETACHING",
        (ServiceConnect, _, true) => "ATTACHED",
        (ServiceConnect, _, _) => "ATTACHING",
        (_, true, _) => "DELETING",
        (_, _, true) => "CREATED",
        _ => "PRECREATED",
    };

    public Attachment ToAttachment() => new()
    {
        Id = Id,
        Type = Type,
        Status = Status,
        Details = CapacityProvider is null ? [] : [new EcsKeyValuePair { Name = "capacityProviderName", Value = CapacityProvider }, Detail!],
    };
}
