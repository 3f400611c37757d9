namespace EcsServiceConnect.Client.Clusters;

/// <summary>The cluster that the service uses where a request names none.</summary>
internal static class DefaultCluster
{
    public const string Name = "default";
}
