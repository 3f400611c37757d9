namespace EcsServiceConnect.Client.Testing;

/// <summary>The daemons of the account, and all their revisions and deployments.</summary>
internal sealed class DaemonStore(ArnFactory arns, ClusterStore clusters)
{
    private readonly Dictionary<string, DaemonState> _daemons = new(StringComparer.Ordinal);
    private readonly Dictionary<string, DaemonRevisionState> _revisions = new(StringComparer.Ordinal);
    private readonly Dictionary<string, DaemonDeploymentState> _deployments = new(StringComparer.Ordinal);

    /// <summary>All of them in the order of their creation.</summary>
    public IEnumerable<DaemonState> All => _daemons.Values.OrderBy(static daemon => daemon.Key, StringComparer.Ordinal);

    /// <summary>Finds the daemon of a name; a cluster does not have the daemons of a deleted one of the same name.</summary>
    public DaemonState? Find(ClusterState cluster, string name) =>
        _daemons.GetValueOrDefault(arns.CreateDaemonArn(cluster.Name, name)) is { } daemon && daemon.Cluster == cluster ? daemon : null;

    /// <summary>Finds the daemon of a full ARN; null if its cluster has none of the name.</summary>
    public DaemonState? Find(string arn)
    {
        var parsed = arns.Parse(arn, EcsResourceTypes.Daemon);
        return arns.IsOwn(parsed) ? Find(clusters.GetActive(parsed.ClusterName), parsed.Name) : null;
    }

    public DaemonState Get(string arn) =>
        Find(arn) ?? throw new DaemonNotFoundException($"The daemon '{MessageSanitizer.Sanitize(arn)}' does not exist.");

    public DaemonRevisionState? FindRevision(string arn) => _revisions.GetValueOrDefault(arn);

    public DaemonDeploymentState? FindDeployment(string arn) => _deployments.GetValueOrDefault(arn);

    public bool IsInUse(DaemonTaskDefinitionState definition) =>
        _daemons.Values.SelectMany(static daemon => daemon.Current).Any(revision => revision.Definition == definition);

    public void Add(DaemonState daemon) => _daemons[daemon.Arn] = daemon;

    public void Add(DaemonRevisionState revision) => _revisions.Add(revision.Arn, revision);

    public void Add(DaemonDeploymentState deployment)
    {
        deployment.Daemon.Deployments.Add(deployment);
        _deployments.Add(deployment.Arn, deployment);
    }

    /// <summary>Removes a daemon, but not another one of the same ARN in a new cluster.</summary>
    public void Remove(DaemonState daemon)
    {
        if (_daemons.GetValueOrDefault(daemon.Arn) == daemon)
        {
            _daemons.Remove(daemon.Arn);
        }
    }
}
