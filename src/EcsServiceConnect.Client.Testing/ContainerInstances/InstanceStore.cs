namespace EcsServiceConnect.Client.Testing;

/// <summary>The container instances of one cluster; a deregistered one stays for a while.</summary>
internal sealed class InstanceStore(string cluster)
{
    private readonly Dictionary<string, InstanceState> _byId = new(StringComparer.Ordinal);
    private readonly List<InstanceState> _inOrder = [];
    private HashSet<string> _zones = [];

    /// <summary>All instances in the order of their registration, deregistered ones included.</summary>
    public IEnumerable<InstanceState> All => _inOrder;

    public IEnumerable<InstanceState> Active => All.Where(static instance => instance.IsActive);

    public IEnumerable<InstanceState> Registered => All.Where(static instance => instance.IsRegistered);

    /// <summary>The instances that are drained before they are terminated.</summary>
    public HashSet<InstanceState> Terminating { get; } = [];

    /// <summary>A number that changes whenever an instance changes in a way that placement depends on.</summary>
    public long Revision { get; private set; }

    public void OnChanged() => Revision++;

    public void Add(InstanceState instance)
    {
        OnChanged();
        _byId.Add(instance.Id, instance);
        _inOrder.Add(instance);
    }

    public void Remove(InstanceState instance)
    {
        OnChanged();
        _byId.Remove(instance.Id);
        _inOrder.Remove(instance);
    }

    /// <summary>Takes note of the zones of the active instances, and gets whether there is a new one.</summary>
    public bool UpdateZones()
    {
        var former = _zones;
        _zones = Active.Select(static instance => instance.AvailabilityZone).OfType<string>().ToHashSet(StringComparer.Ordinal);
        return !_zones.IsSubsetOf(former);
    }

    /// <summary>Finds the instance of an id or ARN, of any status; null if the cluster does not contain it.</summary>
    public InstanceState? Find(string identifier, ArnFactory arns) =>
        FindById(arns.GetOwnName(identifier, EcsResourceTypes.ContainerInstance, cluster));

    public InstanceState? FindById(string id) => _byId.GetValueOrDefault(id);

    /// <summary>Gets the registered instance of a call. Text: https://github.com/fog/fog-aws</summary>
    public InstanceState Get(string identifier, ArnFactory arns) => Find(identifier, arns) is { IsRegistered: true } found
        ? found
        : throw new InvalidParameterException($"Referenced container instance {GetShownId(identifier)} not found.");

    /// <summary>Gets the id that errors show for an id or ARN, as they are clean and short.</summary>
    public static string GetShownId(string identifier) => MessageSanitizer.Sanitize(identifier.Split('/')[^1]);
}
