namespace EcsServiceConnect.Client.Testing;

/// <summary>The gateways of the account and their associations with clusters.</summary>
internal sealed class GatewayStore(ArnFactory arns)
{
    private readonly Dictionary<string, GatewayState> _gateways = new(StringComparer.Ordinal);
    private readonly List<GatewayAssociationState> _associations = [];

    /// <summary>All of them in the order of their creation.</summary>
    public IEnumerable<GatewayState> All => _gateways.Values.OrderBy(static gateway => gateway.Key, StringComparer.Ordinal);

    /// <summary>The associations in the order of their creation, without those of deleted clusters.</summary>
    public IEnumerable<GatewayAssociationState> Associations =>
        _associations.Where(static association => association.Cluster.Status == ClusterState.Active);

    /// <summary>Finds the gateway of a name or ARN; null if there is none.</summary>
    public GatewayState? Find(string identifier) =>
        arns.GetName(identifier, EcsResourceTypes.Gateway) is { } name ? _gateways.GetValueOrDefault(name) : null;

    public GatewayState Get(string identifier) =>
        Find(identifier) ?? throw new GatewayNotFoundException($"The gateway '{MessageSanitizer.Sanitize(identifier)}' does not exist.");

    public GatewayAssociationState? FindAssociation(GatewayState gateway, ClusterState cluster) =>
        Associations.FirstOrDefault(association => association.Gateway == gateway && association.Cluster == cluster);

    public void Add(GatewayState gateway) => _gateways.Add(gateway.Name, gateway);

    /// <summary>Adds an association; it replaces one that was ending.</summary>
    public GatewayAssociationState Replace(GatewayAssociationState? former, GatewayAssociationState association)
    {
        _associations.RemoveAll(candidate => candidate == former);
        _associations.Add(association);
        return association;
    }

    public void Remove(GatewayState gateway) => _gateways.Remove(gateway.Name);

    /// <summary>Removes an association if it still exists.</summary>
    public void Remove(GatewayAssociationState association) => _associations.Remove(association);
}
