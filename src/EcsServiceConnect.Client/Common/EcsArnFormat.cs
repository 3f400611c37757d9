using System.Globalization;

namespace EcsServiceConnect.Client;

/// <summary>What stands behind the resource type in the ARNs of ECS.</summary>
internal static class EcsArnFormat
{
    /// <summary>
    /// Whether a resource of this type can have this path. Where the cluster was not always part of it, the older form is known, too;
    /// a type that is new to this library can have any path.
    /// </summary>
    public static bool IsValidPath(string type, string[] path) => type switch
    {
        EcsResourceTypes.Cluster or EcsResourceTypes.CapacityProvider or EcsResourceTypes.Gateway => path.Length == 1,
        EcsResourceTypes.TaskDefinition or EcsResourceTypes.DaemonTaskDefinition =>
            path.Length == 1 && SplitRevision(path[0]).Family.Length > 0 && !SplitRevision(path[0]).Family.Contains(':'),
        EcsResourceTypes.Service or EcsResourceTypes.Task or EcsResourceTypes.ContainerInstance => path.Length is 1 or 2,
        EcsResourceTypes.Container => path.Length is 1 or 3,
        EcsResourceTypes.Daemon => path.Length == 2,
        EcsResourceTypes.TaskSet or EcsResourceTypes.ServiceDeployment or EcsResourceTypes.ServiceRevision
            or EcsResourceTypes.DaemonDeployment or EcsResourceTypes.DaemonRevision => path.Length == 3,
        _ => true,
    };

    public static bool HasRevision(string type) => type is EcsResourceTypes.TaskDefinition or EcsResourceTypes.DaemonTaskDefinition;

    /// <summary>The family and revision of a definition's name; a colon that no number follows stays in the family.</summary>
    public static (string Family, int? Revision) SplitRevision(string name)
    {
        var colon = name.LastIndexOf(':');
        return colon >= 0
            && int.TryParse(name.AsSpan(colon + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var revision)
            && revision > 0
            ? (name[..colon], revision)
            : (name, null);
    }
}
