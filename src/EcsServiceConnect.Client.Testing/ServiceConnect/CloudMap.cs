using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>The Cloud Map of the account, as far as Service Connect uses it: HTTP namespaces and their services.</summary>
internal sealed class CloudMap(ArnFactory arns, RandomSource randomness)
{
    private const int MaxNameLength = 1024;

    private readonly Dictionary<string, NamespaceState> _byName = new(StringComparer.Ordinal);

    /// <summary>The discovery names of each service, by its ARN.</summary>
    private readonly Dictionary<string, HashSet<(NamespaceState Place, string Name)>> _published = new(StringComparer.Ordinal);

    /// <summary>All namespaces by name.</summary>
    public IEnumerable<NamespaceState> All => _byName.Values.OrderBy(static place => place.Name, StringComparer.Ordinal);

    /// <summary>Gets the namespace of a name or ARN.</summary>
    public NamespaceState Get(string identifier) =>
        Find(identifier) ?? throw new NamespaceNotFoundException(
            $"Failed to retrieve namespace for {MessageSanitizer.Sanitize(identifier)}. A cluster with it in serviceConnectDefaults creates it.");

    /// <summary>Gets the default namespace of a cluster; the namespace of a new name is created.</summary>
    public NamespaceState FindOrCreate(ClusterServiceConnectDefaultsRequest defaults)
    {
        var identifier = RequestGuard.Require(defaults.Namespace, "serviceConnectDefaults.namespace");
        if (EcsArn.IsArn(identifier) || Find(identifier) is not null)
        {
            return Get(identifier);
        }

        RequestGuard.RequireMaxLength(identifier, "serviceConnectDefaults.namespace", MaxNameLength);
        if (identifier.AsSpan().ContainsAny("\"<>/"))
        {
            throw new InvalidParameterException(
                $"The namespace name '{MessageSanitizer.Sanitize(identifier)}' holds one of the characters \" < > / that a name must not have.");
        }

        return _byName[identifier] = new NamespaceState(identifier, arns.CreateNamespaceArn("ns-" + randomness.CreateAlphanumeric(16)));
    }

    /// <summary>Publishes the endpoints of a service; its earlier ones stay until <see cref="RemoveAllExcept"/>.</summary>
    public IReadOnlyList<ServiceConnectServiceResource> Publish(string serviceArn, ServiceConnectPlan? plan)
    {
        var resources = new List<ServiceConnectServiceResource>();
        foreach (var endpoint in plan?.Endpoints ?? [])
        {
            var (place, name) = (plan!.Namespace, endpoint.DiscoveryName);
            var arn = place.Services.GetValueOrDefault(name)?.Arn ?? arns.CreateCloudMapServiceArn("srv-" + randomness.CreateAlphanumeric(16));
            place.Add(new CloudMapService(arn, serviceArn, endpoint));
            resources.Add(new ServiceConnectServiceResource { DiscoveryName = name, DiscoveryArn = arn });
            if (!_published.TryGetValue(serviceArn, out var published))
            {
                _published[serviceArn] = published = [];
            }

            published.Add((place, name));
        }

        return resources;
    }

    /// <summary>Removes the endpoints of a service that a plan does not contain; all of them without a plan.</summary>
    public void RemoveAllExcept(string serviceArn, ServiceConnectPlan? plan)
    {
        if (!_published.TryGetValue(serviceArn, out var published))
        {
            return;
        }

        var kept = plan?.Endpoints.Select(endpoint => (plan.Namespace, endpoint.DiscoveryName)).ToHashSet() ?? [];
        foreach (var (place, name) in published.Except(kept))
        {
            place.Remove(name);
        }

        published.IntersectWith(kept);
        if (published.Count == 0)
        {
            _published.Remove(serviceArn);
        }
    }

    private NamespaceState? Find(string identifier) => EcsArn.IsArn(identifier)
        ? _byName.Values.FirstOrDefault(candidate => candidate.Arn == identifier)
        : _byName.GetValueOrDefault(identifier);
}
