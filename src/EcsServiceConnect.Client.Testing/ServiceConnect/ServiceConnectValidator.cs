using System.Text.RegularExpressions;
using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>Validates a service's Service Connect configuration against its task definition and its namespace.</summary>
internal static partial class ServiceConnectValidator
{
    private const string Root = "serviceConnectConfiguration";

    /// <summary>Validates a configuration and resolves it without changing anything; null if Service Connect is disabled.</summary>
    /// <param name="configuration">The configuration of the request.</param>
    /// <param name="definition">The task definition with the named ports.</param>
    /// <param name="cluster">The cluster, whose default namespace is used if the configuration has none.</param>
    /// <param name="serviceArn">The service, whose own names are no conflict.</param>
    /// <param name="cloudMap">The Cloud Map with the namespaces.</param>
    public static ServiceConnectPlan? Validate(
        ServiceConnectConfiguration? configuration, TaskDefinition definition, ClusterState cluster, string serviceArn, CloudMap cloudMap)
    {
        if (configuration is null || !RequestGuard.Require(configuration.Enabled, $"{Root}.enabled"))
        {
            return null;
        }

        if (definition.NetworkMode != NetworkMode.Awsvpc && definition.NetworkMode != NetworkMode.Bridge)
        {
            throw new InvalidParameterException(
                $"Service Connect needs the network mode awsvpc or bridge; the task definition's is '{definition.NetworkMode}'.");
        }

        var place = GetNamespace(configuration, cluster, cloudMap);
        var endpoints = new List<ServiceConnectEndpoint>();
        foreach (var service in configuration.Services ?? [])
        {
            var endpoint = CreateEndpoint(service, definition, place);
            ValidateUnique(endpoint, endpoints, place, serviceArn);
            endpoints.Add(endpoint);
        }

        return new ServiceConnectPlan(place, configuration with { Namespace = configuration.Namespace ?? place.Name }, endpoints);
    }

    private static NamespaceState GetNamespace(ServiceConnectConfiguration configuration, ClusterState cluster, CloudMap cloudMap) =>
        configuration.Namespace is { Length: > 0 } named ? cloudMap.Get(named)
        : cluster.DefaultNamespace ?? throw new InvalidParameterException(
            $"Service Connect needs a namespace: '{Root}.namespace' is absent and the cluster '{cluster.Name}' has no default.");

    private static ServiceConnectEndpoint CreateEndpoint(ServiceConnectService service, TaskDefinition definition, NamespaceState namespaceName)
    {
        var portName = RequestGuard.Require(service.PortName, $"{Root}.services.portName");
        var port = definition.ContainerDefinitions
            .SelectMany(static container => container.PortMappings ?? [])
            .FirstOrDefault(mapping => mapping.Name == portName)
            ?? throw new InvalidParameterException(
                $"The portName '{MessageSanitizer.Sanitize(portName)}' is not the name of a port mapping in the task definition "
                + $"{definition.Family}:{definition.Revision}.");

        var discoveryName = service.DiscoveryName ?? portName;
        if (!DiscoveryNamePattern().IsMatch(discoveryName))
        {
            throw new InvalidParameterException(
                $"The discoveryName '{MessageSanitizer.Sanitize(discoveryName)}' must have 1 to 64 lowercase letters, digits, underscores and hyphens, "
                + "and not begin with a hyphen.");
        }

        RequestGuard.RequireInRange(service.IngressPortOverride, $"{Root}.services.ingressPortOverride", 0, 65535);
        var alias = GetAlias(service);
        return new ServiceConnectEndpoint(
            portName,
            discoveryName,
            alias?.DnsName ?? $"{discoveryName}.{namespaceName.Name}",
            alias?.Port ?? port.ContainerPort.GetValueOrDefault(),
            port.ContainerPort.GetValueOrDefault());
    }

    private static ServiceConnectClientAlias? GetAlias(ServiceConnectService service)
    {
        var aliases = RequestGuard.RequireAtMost(service.ClientAliases, $"{Root}.services.clientAliases", 1);
        if (aliases.Count == 0)
        {
            return null;
        }

        var alias = aliases[0];
        RequestGuard.RequireInRange(RequestGuard.Require(alias.Port, $"{Root}.services.clientAliases.port"), $"{Root}.services.clientAliases.port", 1, 65535);
        if (alias.DnsName is { } name && !DnsNamePattern().IsMatch(name))
        {
            throw new InvalidParameterException(
                $"The dnsName '{MessageSanitizer.Sanitize(name)}' must have 1 to 127 lowercase letters, digits, underscores, hyphens and periods, "
                + "and not begin with a hyphen.");
        }

        return alias;
    }

    private static void ValidateUnique(
        ServiceConnectEndpoint endpoint, List<ServiceConnectEndpoint> own, NamespaceState namespaceName, string serviceArn)
    {
        bool IsOthers(CloudMapService? known) => known is not null && known.OwnerArn != serviceArn;

        if (own.Exists(other => other.DiscoveryName == endpoint.DiscoveryName)
            || IsOthers(namespaceName.Services.GetValueOrDefault(endpoint.DiscoveryName)))
        {
            throw new InvalidParameterException(
                $"The discoveryName '{endpoint.DiscoveryName}' is taken in the namespace '{namespaceName.Name}'.");
        }

        if (own.Exists(other => (other.DnsName, other.Port) == (endpoint.DnsName, endpoint.Port))
            || IsOthers(namespaceName.FindByAddress(endpoint.DnsName, endpoint.Port)))
        {
            throw new InvalidParameterException(
                $"The endpoint '{endpoint.DnsName}:{endpoint.Port}' is taken in the namespace '{namespaceName.Name}'.");
        }
    }

    [GeneratedRegex("^[a-z0-9_][a-z0-9_-]{0,63}\\z")]
    private static partial Regex DiscoveryNamePattern();

    [GeneratedRegex("^[a-z0-9_.][a-z0-9_.-]{0,126}\\z")]
    private static partial Regex DnsNamePattern();
}
