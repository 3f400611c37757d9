namespace EcsServiceConnect.Client.Clusters;

/// <summary>The names of clusters with a meaning of their own.</summary>
internal static class ClusterNames
{
    /// <summary>The cluster of a request that names none.</summary>
    public const string Default = "default";
}
