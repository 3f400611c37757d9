namespace EcsServiceConnect.Client.Testing;

/// <summary>Finds the services of a cluster.</summary>
internal static class ServiceResolver
{
    /// <summary>Finds the service of a name or ARN, of any status; null if the cluster has none.</summary>
    public static ServiceState? Find(string identifier, ClusterState cluster, ArnFactory arns) =>
        cluster.Services.GetValueOrDefault(arns.GetOwnName(identifier, EcsResourceTypes.Service, cluster.Name));

    public static ServiceState Get(string identifier, ClusterState cluster, ArnFactory arns) =>
        Find(identifier, cluster, arns) ?? throw new ServiceNotFoundException("Service not found.");

    /// <summary>Gets the active cluster of a request about one service, by default the cluster of a full service ARN.</summary>
    public static ClusterState GetCluster(string? cluster, string service, EcsState state) => state.Clusters.GetActive(
        string.IsNullOrEmpty(cluster) && EcsArn.TryParse(service, out var arn) ? arn.ClusterName : cluster);

    public static string ValidateName(string name) => ResourceNameValidator.IsValid(name)
        ? name
        : throw new InvalidParameterException(
            $"'{MessageSanitizer.Sanitize(name)}' in 'serviceName' is not a service name: it takes up to 255 letters, digits, hyphens and underscores.");
}
