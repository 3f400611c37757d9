using System.Globalization;

namespace EcsServiceConnect.Client.Common;

/// <summary>The formats of the part of an ARN that follows the resource type.</summary>
internal static class EcsArnFormat
{
    /// <summary>
    /// Whether a resource of this type can have this path. Where the path did not always contain the cluster, the older format is valid,
    /// too. A type that is unknown, or whose format AWS does not document (gateways and their routes), can have any path.
    /// </summary>
    public static bool IsValidPath(string type, string[] path) => type switch
    {
        EcsResourceTypes.Cluster or EcsResourceTypes.CapacityProvider => path.Length == 1,
        EcsResourceTypes.TaskDefinition or EcsResourceTypes.DaemonTaskDefinition =>
            path.Length == 1 && SplitRevision(path[0]).Family.Length > 0 && !SplitRevision(path[0]).Family.Contains(':'),
        EcsResourceTypes.Service or EcsResourceTypes.Task or EcsResourceTypes.ContainerInstance => path.Length is 1 or 2,
        EcsResourceTypes.Container => path.Length <= 3,
        EcsResourceTypes.Daemon => path.Length == 2,
        EcsResourceTypes.TaskSet => path.Length is 3 or 4,
        EcsResourceTypes.ServiceDeployment or EcsResourceTypes.ServiceRevision
            or EcsResourceTypes.DaemonDeployment or EcsResourceTypes.DaemonRevision => path.Length == 3,
        _ => true,
    };

    /// <summary>Whether the name of a resource of this type consists of a family and a revision.</summary>
    public static bool HasRevision(string type) => type is EcsResourceTypes.TaskDefinition or EcsResourceTypes.DaemonTaskDefinition;

    /// <summary>Whether a text names one revision of a task definition: as <c>family:revision</c>, or by its full ARN.</summary>
    public static bool IsTaskDefinitionRevision(string? nameOrArn) => EcsArn.IsArn(nameOrArn)
        ? EcsArn.TryParse(nameOrArn, out var arn) && arn is { ResourceType: EcsResourceTypes.TaskDefinition, Revision: not null }
        : nameOrArn is not null && SplitRevision(nameOrArn) is { Family: { Length: > 0 } family, Revision: not null } && !family.Contains(':');

    /// <summary>Splits a task definition's name into family and revision. A colon without a number after it belongs to the family.</summary>
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
