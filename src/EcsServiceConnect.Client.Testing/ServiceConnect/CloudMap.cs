using System.Security.Cryptography;
using System.Text;
using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>The Cloud Map of the account, as far as Service Connect uses it: HTTP namespaces and their services.</summary>
internal sealed class CloudMap(ArnFactory arns, RandomSource randomness)
{
    private const int MaxNameLength = 1024;

    private readonly Dictionary<string, NamespaceState> _byName = new(StringComparer.Ordinal);

    /// <summary>The discovery names of each service, by its ARN.</summary>
    private readonly Dictionary<string, HashSet<(NamespaceState Namespace, string Name)>> _published = new(StringComparer.Ordinal);

    /// <summary>All namespaces by name.</summary>
    public IEnumerable<NamespaceState> All => _byName.Values.OrderBy(static namespaceState => namespaceState.Name, StringComparer.Ordinal);

    /// <summary>Gets the namespace of a name or ARN.</summary>
    public NamespaceState Get(string identifier) =>
        Find(identifier) ?? throw new NamespaceNotFoundException(
            $"Failed to retrieve namespace for {MessageSanitizer.Sanitize(identifier)}. A cluster with it in serviceConnectDefaults creates it."
            + $" If something else makes it, such as Terraform or CDK, tell the in-memory ECS, by {nameof(InMemoryEcsOptions)}."
            + $"{nameof(InMemoryEcsOptions.Namespaces)}, {nameof(InMemoryEcs)}.{nameof(InMemoryEcs.SeedNamespace)} or 'ecs-local --namespace'.");

    /// <summary>Returns whether Cloud Map accepts the name of a namespace.</summary>
    public static bool IsValidName(string? name) => name is { Length: > 0 and <= MaxNameLength } && !name.AsSpan().ContainsAny("\"<>/");

    /// <summary>Finds the namespace of a name, if it has the given ARN; null if there is none.</summary>
    /// <exception cref="ArgumentException">The namespace has another ARN, or another namespace has this ARN.</exception>
    public NamespaceState? FindSeeded(string name, string? arn)
    {
        var existing = _byName.GetValueOrDefault(name);
        if (arn is not null && (existing ?? Find(arn)) is { } other && (other != existing || other.Arn != arn))
        {
            throw new ArgumentException($"The namespace '{other.Name}' exists, with the ARN '{other.Arn}'.", nameof(arn));
        }

        return existing;
    }

    /// <summary>Adds a namespace. Its id depends on its name alone, so that it is the same whoever makes it, and whenever.</summary>
    public NamespaceState Add(string name, string? arn) => _byName[name] = new NamespaceState(name, arn ?? CreateArn(name));

    /// <summary>Gets the default namespace of a cluster; the namespace of a new name is created.</summary>
    public NamespaceState FindOrCreate(ClusterServiceConnectDefaultsRequest defaults)
    {
        var identifier = RequestGuard.Require(defaults.Namespace, "serviceConnectDefaults.namespace");
        if (EcsArn.IsArn(identifier) || Find(identifier) is not null)
        {
            return Get(identifier);
        }

        return IsValidName(identifier)
            ? Add(identifier, arn: null)
            : throw new InvalidParameterException(
                $"The namespace name '{MessageSanitizer.Sanitize(identifier)}' holds one of the characters \" < > / that a name must not have.");
    }

    /// <summary>Publishes the endpoints of a service; its earlier ones stay until <see cref="RemoveAllExcept"/>.</summary>
    public IReadOnlyList<ServiceConnectServiceResource> Publish(string serviceArn, ServiceConnectPlan? plan)
    {
        var resources = new List<ServiceConnectServiceResource>();
        foreach (var endpoint in plan?.Endpoints ?? [])
        {
            var (namespaceState, name) = (plan!.Namespace, endpoint.DiscoveryName);
            var arn = namespaceState.Services.GetValueOrDefault(name)?.Arn ?? arns.CreateCloudMapServiceArn("srv-" + randomness.CreateAlphanumeric(16));
            namespaceState.Add(new CloudMapService(arn, serviceArn, endpoint));
            resources.Add(new ServiceConnectServiceResource { DiscoveryName = name, DiscoveryArn = arn });
            if (!_published.TryGetValue(serviceArn, out var published))
            {
                _published[serviceArn] = published = [];
            }

            published.Add((namespaceState, name));
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
        foreach (var (namespaceState, name) in published.Except(kept))
        {
            namespaceState.Remove(name);
        }

        published.IntersectWith(kept);
        if (published.Count == 0)
        {
            _published.Remove(serviceArn);
        }
    }

    private string CreateArn(string name) =>
        arns.CreateNamespaceArn("ns-" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(name)))[..16]);

    private NamespaceState? Find(string identifier) => EcsArn.IsArn(identifier)
        ? _byName.Values.FirstOrDefault(candidate => candidate.Arn == identifier)
        : _byName.GetValueOrDefault(identifier);
}
