using EcsServiceConnect.Client.Models;
using EcsServiceConnect.Client.Testing;

namespace EcsServiceConnect.LocalServer.Page;

/// <summary>What is deleted stays known for a while; the page leaves it out.</summary>
internal static class Alive
{
    public static bool Is(ClusterSnapshot cluster) => cluster.Cluster.Status != "INACTIVE";

    public static bool Is(Service service) => service.Status != "INACTIVE";
}
