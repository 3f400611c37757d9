namespace EcsServiceConnect.Client;

/// <summary>What a client found out about the cluster and the namespace.</summary>
internal sealed record NamespaceState
{
    /// <summary>The namespace that was looked into; null where neither the configuration nor the cluster has one.</summary>
    public string? Namespace { get; init; }

    /// <summary>The cluster was asked for its default and does not exist.</summary>
    public bool IsClusterMissing { get; init; }

    /// <summary>The cluster was asked for its default and exists.</summary>
    public bool IsClusterKnown { get; init; }

    public bool IsNamespaceMissing { get; init; }

    public IReadOnlyList<NamespaceMember> Members { get; init; } = [];
}
