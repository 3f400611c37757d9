namespace EcsServiceConnect.Client.Testing;

/// <summary>The container instances of one cluster; one that was deregistered stays for a while.</summary>
internal sealed class InstanceStore(string cluster)
{
    private readonly Dictionary<string, InstanceState> _byId = new(StringComparer.Ordinal);
    private readonly List<InstanceState> _inOrder = [];

    /// <summary>In the order of their registration, those that were deregistered too.</summary>
    public IEnumerable<InstanceState> All => _inOrder;

    public IEnumerable<InstanceState> Active => All.Where(static instance => instance.IsActive);

    public IEnumerable<InstanceState> Registered => All.Where(static instance => instance.IsRegistered);

    /// <summary>Rises with every change of an instance that matters to where tasks can be placed.</summary>
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

    /// <summary>The instance of an id or ARN, of any status; null when the cluster has none of it, or no longer.</summary>
    public InstanceState? Find(string identifier, ArnFactory arns) =>
        arns.GetName(identifier, EcsResourceTypes.ContainerInstance, cluster) is { } id ? _byId.GetValueOrDefault(id) : null;

    /// <summary>The instance that a call is about; one that was deregistered is none.</summary>
    public InstanceState Get(string? identifier, ArnFactory arns)
    {
        var asked = RequestGuard.Require(identifier, "containerInstance");
        return Find(asked, arns) is { IsRegistered: true } found
            ? found
            : throw new InvalidParameterException($"The cluster '{cluster}' has no container instance '{MessageSanitizer.Sanitize(asked)}'.");
    }
}
