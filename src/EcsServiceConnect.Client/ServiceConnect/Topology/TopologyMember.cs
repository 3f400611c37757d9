using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.ServiceConnect.Topology;

/// <summary>A service of the namespace, while the topology is being read.</summary>
internal sealed class TopologyMember
{
    public TopologyMember(Service service)
    {
        Service = service;
        Arn = service.ServiceArn ?? "";
        Name = service.ServiceName ?? EcsArn.GetName(Arn);
        Cluster = EcsArn.GetName(service.ClusterArn ?? "");
        Endpoints = ServiceEndpoint.FromService(service);
        Creations = [.. Endpoints.Select(endpoint => EndpointCreation.FromDeployments(service, endpoint))];
    }

    public Service Service { get; }

    public string Arn { get; }

    public string Name { get; }

    public string Cluster { get; }

    public IReadOnlyList<ServiceEndpoint> Endpoints { get; }

    /// <summary>The times at which <see cref="Endpoints"/> were created, in the same order.</summary>
    public EndpointCreation[] Creations { get; }

    /// <summary>The parts of the service's history that could not be read.</summary>
    public IReadOnlyList<Failure> Failures { get; set; } = [];

    public Deployment? Newest => ServiceEndpoint.GetNewestFirst(Service).FirstOrDefault();

    /// <summary>
    /// The deployments whose tasks are clients of this namespace: the newest one, which can still start tasks, and older
    /// ones as long as they have tasks.
    /// </summary>
    public IEnumerable<Deployment> ClientDeployments =>
        Service.Status == "DRAINING"
            ? []
            : ServiceEndpoint.GetNewestFirst(Service)
                .Where((deployment, i) => i == 0 || deployment.RunningCount + deployment.PendingCount > 0)
                .Where(static deployment => deployment.CreatedAt is not null && ServiceEndpoint.IsEnabled(deployment.ServiceConnectConfiguration))
                .Where(deployment => !ServiceEndpoint.AreDifferentNamespaces(
                    deployment.ServiceConnectConfiguration?.Namespace, Newest?.ServiceConnectConfiguration?.Namespace));

    public TopologyService ToService(string? namespaceName, IReadOnlyDictionary<string, TaskDefinition> definitions) => new()
    {
        ServiceArn = Arn,
        Name = Name,
        ClusterName = Cluster,
        Status = Service.Status,
        DesiredCount = Service.DesiredCount ?? 0,
        RunningCount = Service.RunningCount ?? 0,
        DeployedAt = Newest?.CreatedAt,
        RolloutState = Newest?.RolloutState ?? default,
        Endpoints =
        [
            .. Endpoints
                .Select((endpoint, i) => ToEndpoint(endpoint, Creations[i], namespaceName, definitions))
                .OrderBy(static endpoint => endpoint.DiscoveryName, StringComparer.Ordinal),
        ],
    };

    private TopologyEndpoint ToEndpoint(
        ServiceEndpoint endpoint, EndpointCreation creation, string? namespaceName, IReadOnlyDictionary<string, TaskDefinition> definitions)
    {
        var mapping = definitions.GetValueOrDefault(endpoint.Deployment.TaskDefinition ?? "")?.ContainerDefinitions
            .SelectMany(static container => container.PortMappings ?? [])
            .FirstOrDefault(mapping => mapping.Name is not null && mapping.Name == endpoint.Entry?.PortName);
        return new TopologyEndpoint
        {
            ServiceName = Name,
            ClusterName = Cluster,
            DiscoveryName = endpoint.DiscoveryName,
            PortName = endpoint.Entry?.PortName,
            Addresses = endpoint.Entry is { } entry ? ServiceConnectAddress.CreateAll(entry, namespaceName, mapping?.ContainerPort) : [],
            ContainerPort = mapping?.ContainerPort,
            AppProtocol = mapping?.AppProtocol ?? default,
            UsesTls = endpoint.Entry?.Tls is not null,
            CreatedAt = creation.CreatedAt,
            IsCreatedAtExact = creation.IsExact,
        };
    }
}
