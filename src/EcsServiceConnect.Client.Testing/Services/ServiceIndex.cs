namespace EcsServiceConnect.Client.Testing;

/// <summary>The services of a cluster by name; an inactive one stays for a day, unless its name is used again.</summary>
internal sealed class ServiceIndex
{
    private readonly Dictionary<string, ServiceState> _byName = new(StringComparer.Ordinal);

    /// <summary>The active services by key.</summary>
    public KeyIndex<ServiceState> Active { get; } = new();

    public int Count => _byName.Count;

    /// <summary>The services of any status.</summary>
    public IReadOnlyCollection<ServiceState> Values => _byName.Values;

    public bool ContainsKey(string name) => _byName.ContainsKey(name);

    public ServiceState? GetValueOrDefault(string name) => _byName.GetValueOrDefault(name);

    /// <summary>Adds a service; it replaces an inactive one of the same name.</summary>
    public void Add(ServiceState service)
    {
        _byName[service.Name] = service;
        Active.Add(service.Key, service);
    }

    /// <summary>Removes an inactive service, unless another one has its name by now.</summary>
    public void Remove(ServiceState service)
    {
        if (_byName.GetValueOrDefault(service.Name) == service)
        {
            _byName.Remove(service.Name);
        }
    }
}
