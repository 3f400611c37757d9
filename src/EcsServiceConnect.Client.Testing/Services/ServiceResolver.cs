using System.Text.RegularExpressions;

namespace EcsServiceConnect.Client.Testing;

/// <summary>Finds the services of a cluster.</summary>
internal static partial class ServiceResolver
{
    /// <summary>The service of a name or ARN, of any status; null when the cluster has none.</summary>
    public static ServiceState? Find(string identifier, ClusterState cluster, ArnFactory arns)
    {
        if (!ArnFactory.IsArn(identifier))
        {
            return cluster.Services.GetValueOrDefault(identifier);
        }

        if (!arns.TryGetResource(identifier, "service", out var name))
        {
            return null;
        }

        // ARNs of long ago have no cluster in them.
        var slash = name.LastIndexOf('/');
        return slash < 0 || name[..slash] == cluster.Name ? cluster.Services.GetValueOrDefault(name[(slash + 1)..]) : null;
    }

    public static ServiceState Get(string? identifier, ClusterState cluster, ArnFactory arns)
    {
        var asked = RequestGuard.Require(identifier, "service");
        return Find(asked, cluster, arns)
            ?? throw new ServiceNotFoundException($"The cluster '{cluster.Name}' has no service '{MessageSanitizer.Sanitize(asked)}'.");
    }

    public static string ValidateName(string? name)
    {
        var given = RequestGuard.Require(name, "serviceName");
        return NamePattern().IsMatch(given)
            ? given
            : throw new InvalidParameterException(
                $"'{MessageSanitizer.Sanitize(given)}' in 'serviceName' is not a service name: it takes up to 255 letters, digits, hyphens and underscores.");
    }

    [GeneratedRegex("^[A-Za-z0-9_-]{1,255}\\z")]
    private static partial Regex NamePattern();
}
