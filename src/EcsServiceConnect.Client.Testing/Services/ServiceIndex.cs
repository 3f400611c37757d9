namespace EcsServiceConnect.Client.Testing;

/// <summary>The services of a cluster, by name; one that became inactive stays for a day, unless another takes its name.</summary>
internal sealed class ServiceIndex
{
    private readonly Dictionary<string, ServiceState> _byName = new(StringComparer.Ordinal);

    /// <summary>Those that are listed, by key.</summary>
    public KeyIndex<ServiceState> Active { get; } = new();

    public int Count => _byName.Count;

    /// <summary>Of any status.</summary>
    public IReadOnlyCollection<ServiceState> Values => _byName.Values;

    public bool ContainsKey(string name) => _byName.ContainsKey(name);

    public ServiceState? GetValueOrDefault(string name) => _byName.GetValueOrDefault(name);

    /// <summary>Takes in a new service, in the place of an inactive one of its name.</summary>
    public void Add(ServiceState service)
    {
        _byName[service.Name] = service;
        Active.Add(service.Key, service);
    }

    /// <summary>Forgets an inactive service, if no other has taken its name.</summary>
    public void Remove(ServiceState service)
    {
        if (_byName.GetValueOrDefault(service.Name) == service)
        {
            _byName.Remove(service.Name);
        }
    }
}
