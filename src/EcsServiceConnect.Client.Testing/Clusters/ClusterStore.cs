namespace EcsServiceConnect.Client.Testing;

/// <summary>The clusters of the account.</summary>
internal sealed class ClusterStore(ArnFactory arns, KeySequence keys, EventEmitter events)
{
    public const string DefaultName = "default";

    private readonly Dictionary<string, ClusterState> _clusters = new(StringComparer.Ordinal);

    /// <summary>All of them in the order of their creation.</summary>
    public IEnumerable<ClusterState> All => _clusters.Values.OrderBy(static cluster => cluster.Key, StringComparer.Ordinal);

    /// <summary>Finds a cluster of any status; null if there is none.</summary>
    public ClusterState? Find(string? identifier) => _clusters.GetValueOrDefault(GetName(identifier));

    /// <summary>
    /// Gets the active cluster of a call, by default the cluster named default. Text about names:
    /// https://github.com/awslabs/amazon-ecs-nodejs-microservices/issues/18
    /// </summary>
    public ClusterState GetActive(string? identifier)
    {
        var cluster = Find(identifier);
        return cluster switch
        {
            null when identifier is { Length: > 0 } && !EcsArn.IsArn(identifier) && !ResourceNameValidator.IsValid(identifier) =>
                throw new InvalidParameterException(
                    $"Cluster must match ^[a-zA-Z0-9\\-_]{{1,255}}$, but was {MessageSanitizer.Sanitize(identifier)}"),
            null => throw CreateNotFoundException(),
            { Status: ClusterState.Active } => cluster,
            _ => throw new ClusterNotFoundException("The referenced cluster was inactive."),
        };
    }

    /// <summary>Creates the error for a cluster that does not exist, with the text of the service.</summary>
    public static ClusterNotFoundException CreateNotFoundException() => new("Cluster not found.");

    /// <summary>Adds a cluster; it replaces an inactive one of the same name.</summary>
    public ClusterState Add(string name)
    {
        var cluster = new ClusterState(keys.CreateKey(), name, arns.CreateClusterArn(name), events);
        _clusters[name] = cluster;
        return cluster;
    }

    public static string ValidateName(string? name)
    {
        if (string.IsNullOrEmpty(name))
        {
            return DefaultName;
        }

        return ResourceNameValidator.IsValid(name)
            ? name
            : throw new InvalidParameterException(
                $"'{MessageSanitizer.Sanitize(name)}' in 'clusterName' is not a cluster name: it takes up to 255 letters, digits, hyphens and underscores.");
    }

    private string GetName(string? identifier) =>
        string.IsNullOrEmpty(identifier) ? DefaultName : arns.GetOwnName(identifier, EcsResourceTypes.Cluster);
}
