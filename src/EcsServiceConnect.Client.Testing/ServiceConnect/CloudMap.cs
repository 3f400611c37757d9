using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>The Cloud Map of the account, as far as Service Connect uses it: HTTP namespaces and the names in them.</summary>
internal sealed class CloudMap(Arns arns, Randomness randomness)
{
    private const int LongestName = 1024;

    private readonly Dictionary<string, NamespaceState> _byName = new(StringComparer.Ordinal);

    /// <summary>By name.</summary>
    public IEnumerable<NamespaceState> All => _byName.Values.OrderBy(static place => place.Name, StringComparer.Ordinal);

    /// <summary>The namespace of this name or ARN.</summary>
    public NamespaceState Get(string identifier) =>
        Find(identifier) ?? throw new NamespaceNotFoundException($"The namespace '{Shown.Text(identifier)}' does not exist.");

    /// <summary>The namespace of a cluster's default: an ARN must exist, a new name makes a namespace.</summary>
    public NamespaceState FindOrCreate(ClusterServiceConnectDefaultsRequest defaults)
    {
        var identifier = Guard.Required(defaults.Namespace, "serviceConnectDefaults.namespace");
        if (Arns.IsArn(identifier) || Find(identifier) is not null)
        {
            return Get(identifier);
        }

        Guard.NoLongerThan(identifier, "serviceConnectDefaults.namespace", LongestName);
        if (identifier.AsSpan().ContainsAny("~<>/"))
        {
            throw new InvalidParameterException(
                $"The namespace name '{Shown.Text(identifier)}' holds one of the characters ~ < > / that a name must not have.");
        }

        return _byName[identifier] = new NamespaceState(identifier, arns.Namespace("ns-" + randomness.Alphanumeric(16)));
    }

    /// <summary>Makes the endpoints of a service known, and forgets those it no longer has.</summary>
    public IReadOnlyList<ServiceConnectServiceResource> Publish(string serviceArn, ServiceConnectPlan? plan)
    {
        var names = plan?.Endpoints.Select(static endpoint => endpoint.DiscoveryName).ToHashSet() ?? [];
        Withdraw(serviceArn, service => service.Place == plan?.Namespace && names.Contains(service.Name));

        var resources = new List<ServiceConnectServiceResource>();
        foreach (var endpoint in plan?.Endpoints ?? [])
        {
            var known = plan!.Namespace.Services;
            var arn = known.GetValueOrDefault(endpoint.DiscoveryName)?.Arn ?? arns.CloudMapService("srv-" + randomness.Alphanumeric(16));
            known[endpoint.DiscoveryName] = new CloudMapService(arn, serviceArn, endpoint);
            resources.Add(new ServiceConnectServiceResource { DiscoveryName = endpoint.DiscoveryName, DiscoveryArn = arn });
        }

        return resources;
    }

    private NamespaceState? Find(string identifier) => Arns.IsArn(identifier)
        ? _byName.Values.FirstOrDefault(candidate => candidate.Arn == identifier)
        : _byName.GetValueOrDefault(identifier);

    private void Withdraw(string serviceArn, Func<(NamespaceState Place, string Name), bool> keep)
    {
        foreach (var place in _byName.Values)
        {
            foreach (var (name, service) in place.Services)
            {
                if (service.OwnerArn == serviceArn && !keep((place, name)))
                {
                    place.Services.Remove(name);
                }
            }
        }
    }
}
