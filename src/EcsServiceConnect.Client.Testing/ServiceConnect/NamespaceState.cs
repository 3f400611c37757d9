namespace EcsServiceConnect.Client.Testing;

/// <summary>A namespace of Cloud Map and the services published in it.</summary>
internal sealed class NamespaceState(string name, string arn)
{
    private readonly Dictionary<string, CloudMapService> _services = new(StringComparer.Ordinal);
    private readonly Dictionary<(string DnsName, int Port), CloudMapService> _byAddress = [];

    public string Name { get; } = name;

    public string Arn { get; } = arn;

    /// <summary>The published services by discovery name.</summary>
    public IReadOnlyDictionary<string, CloudMapService> Services => _services;

    /// <summary>The active services that use the namespace, clients included, by key.</summary>
    public KeyIndex<ServiceState> ConnectedServices { get; } = new();

    /// <summary>Finds the service at an address; null if there is none.</summary>
    public CloudMapService? FindByAddress(string dnsName, int port) => _byAddress.GetValueOrDefault((dnsName, port));

    public void Add(CloudMapService service)
    {
        Remove(service.Endpoint.DiscoveryName);
        _services[service.Endpoint.DiscoveryName] = service;
        _byAddress[GetAddress(service)] = service;
    }

    public void Remove(string discoveryName)
    {
        // While a service changes its names, two of them can have one address; the newer one is found there.
        if (_services.Remove(discoveryName, out var service) && _byAddress.GetValueOrDefault(GetAddress(service)) == service)
        {
            _byAddress.Remove(GetAddress(service));
        }
    }

    private static (string DnsName, int Port) GetAddress(CloudMapService service) => (service.Endpoint.DnsName, service.Endpoint.Port);
}
