using EcsServiceConnect.Client.Models;
using EcsServiceConnect.Client.Testing;

namespace EcsServiceConnect.LocalServer.Page;

/// <summary>Distinguishes existing resources from deleted ones, which ECS still describes for a while and the page leaves out.</summary>
internal static class ResourceStatus
{
    public static bool IsActive(ClusterSnapshot cluster) => cluster.Cluster.Status != "INACTIVE";

    public static bool IsActive(Service service) => service.Status != "INACTIVE";
}
