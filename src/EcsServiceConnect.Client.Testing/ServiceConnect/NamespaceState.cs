namespace EcsServiceConnect.Client.Testing;

/// <summary>A namespace of the in-memory Cloud Map, and what services have made known in it.</summary>
internal sealed class NamespaceState(string name, string arn)
{
    private readonly Dictionary<string, CloudMapService> _services = new(StringComparer.Ordinal);
    private readonly Dictionary<(string DnsName, int Port), CloudMapService> _byAddress = [];

    public string Name { get; } = name;

    public string Arn { get; } = arn;

    /// <summary>By discovery name.</summary>
    public IReadOnlyDictionary<string, CloudMapService> Services => _services;

    /// <summary>The active services that use it, those that are only clients too, by key.</summary>
    public KeyIndex<ServiceState> Users { get; } = new();

    /// <summary>Who answers at an address; null when nobody does.</summary>
    public CloudMapService? At(string dnsName, int port) => _byAddress.GetValueOrDefault((dnsName, port));

    public void Put(CloudMapService service)
    {
        Remove(service.Endpoint.DiscoveryName);
        _services[service.Endpoint.DiscoveryName] = service;
        _byAddress[AddressOf(service)] = service;
    }

    public void Remove(string discoveryName)
    {
        // While a service changes names, two of them can stand at one address; the newer one answers there.
        if (_services.Remove(discoveryName, out var service) && _byAddress.GetValueOrDefault(AddressOf(service)) == service)
        {
            _byAddress.Remove(AddressOf(service));
        }
    }

    private static (string DnsName, int Port) AddressOf(CloudMapService service) => (service.Endpoint.DnsName, service.Endpoint.Port);
}
