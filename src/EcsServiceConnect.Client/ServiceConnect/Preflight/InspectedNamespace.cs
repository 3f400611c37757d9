namespace EcsServiceConnect.Client.ServiceConnect.Preflight;

/// <summary>What the inspector has read of the cluster and the namespace through a client.</summary>
internal sealed record InspectedNamespace
{
    /// <summary>The namespace by name or ARN; null where neither the configuration nor the cluster has one.</summary>
    public string? Namespace { get; init; }

    /// <summary>Whether the cluster does not exist. Read only where its default namespace is needed.</summary>
    public bool IsClusterMissing { get; init; }

    /// <summary>Whether the cluster exists. Read only where its default namespace is needed.</summary>
    public bool IsClusterKnown { get; init; }

    public bool IsNamespaceMissing { get; init; }

    public IReadOnlyList<NamespaceMember> Members { get; init; } = [];
}
