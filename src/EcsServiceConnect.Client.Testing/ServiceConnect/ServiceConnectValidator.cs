using EcsServiceConnect.Client.Models;
using EcsServiceConnect.Client.ServiceConnect;

namespace EcsServiceConnect.Client.Testing;

/// <summary>Validates a service's Service Connect configuration against its task definition and its namespace.</summary>
internal static class ServiceConnectValidator
{
    /// <summary>Validates the configuration of a service and resolves it without changing anything; null without Service Connect.</summary>
    /// <param name="settings">The settings of the service with its configuration.</param>
    /// <param name="definition">The task definition with the named ports.</param>
    /// <param name="launch">What the tasks run on.</param>
    /// <param name="cluster">The cluster, whose default namespace is used if the configuration has none.</param>
    /// <param name="serviceArn">The service, whose own names are no conflict.</param>
    /// <param name="state">The state with the namespaces, which is only read.</param>
    public static ServiceConnectPlan? Validate(
        CreateServiceRequest settings, TaskDefinition definition, LaunchPlan launch, ClusterState cluster, string serviceArn, EcsState state)
    {
        if (settings.ServiceConnectConfiguration is not { } configuration)
        {
            return null;
        }

        if (!state.IsReplaying)
        {
            ValidatePreflight(configuration, settings, definition, launch, cluster);
        }

        return configuration.Enabled == true ? CreatePlan(configuration, definition, cluster, serviceArn, state.CloudMap) : null;
    }

    private static void ValidatePreflight(
        ServiceConnectConfiguration configuration, CreateServiceRequest settings, TaskDefinition definition, LaunchPlan launch, ClusterState cluster)
    {
        var options = new PreflightOptions
        {
            LaunchType = launch.LaunchType,
            PlatformVersion = launch.PlatformVersion,
            DeploymentController = settings.DeploymentController?.Type ?? default,
            DefaultNamespace = cluster.DefaultNamespace?.Name ?? "",
        };
        if (PreflightValidator.FindRejection(definition, configuration, options) is { } rejection)
        {
            throw new InvalidParameterException(rejection);
        }
    }

    private static ServiceConnectPlan CreatePlan(
        ServiceConnectConfiguration configuration, TaskDefinition definition, ClusterState cluster, string serviceArn, CloudMap cloudMap)
    {
        var namespaceState = configuration.Namespace is { Length: > 0 } named ? cloudMap.Get(named) : cluster.DefaultNamespace!;
        var endpoints = new List<ServiceConnectEndpoint>();
        foreach (var service in configuration.Services ?? [])
        {
            var endpoint = CreateEndpoint(service, definition, namespaceState);
            ValidateUnique(endpoint, endpoints, namespaceState, serviceArn);
            endpoints.Add(endpoint);
        }

        return new ServiceConnectPlan(namespaceState, configuration with { Namespace = configuration.Namespace ?? namespaceState.Name }, endpoints);
    }

    private static ServiceConnectEndpoint CreateEndpoint(ServiceConnectService service, TaskDefinition definition, NamespaceState namespaceState)
    {
        var port = definition.ContainerDefinitions
            .SelectMany(static container => container.PortMappings ?? [])
            .First(mapping => mapping.Name == service.PortName)
            .ContainerPort.GetValueOrDefault();
        var discoveryName = service.DiscoveryName ?? service.PortName;
        var alias = service.ClientAliases is [var first, ..] ? first : null;
        return new ServiceConnectEndpoint(
            service.PortName, discoveryName, alias?.DnsName ?? $"{discoveryName}.{namespaceState.Name}", alias?.Port ?? port, port);
    }

    private static void ValidateUnique(
        ServiceConnectEndpoint endpoint, List<ServiceConnectEndpoint> own, NamespaceState namespaceState, string serviceArn)
    {
        bool IsOthers(CloudMapService? known) => known is not null && known.OwnerArn != serviceArn;

        if (IsOthers(namespaceState.Services.GetValueOrDefault(endpoint.DiscoveryName)))
        {
            throw new InvalidParameterException(
                $"The discoveryName '{endpoint.DiscoveryName}' is taken in the namespace '{namespaceState.Name}'.");
        }

        // Two of the service's own have one address also where the preflight cannot know it: with a namespace by its ARN.
        if (own.Exists(other => (other.DnsName, other.Port) == (endpoint.DnsName, endpoint.Port))
            || IsOthers(namespaceState.FindByAddress(endpoint.DnsName, endpoint.Port)))
        {
            throw new InvalidParameterException(
                $"The endpoint '{endpoint.DnsName}:{endpoint.Port}' is taken in the namespace '{namespaceState.Name}'.");
        }
    }
}
