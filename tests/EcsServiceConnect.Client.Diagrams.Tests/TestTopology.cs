namespace EcsServiceConnect.Client.Diagrams.Tests;

/// <summary>Creates topologies without a client.</summary>
internal static class TestTopology
{
    public static DateTimeOffset Morning { get; } = new(2026, 11, 25, 8, 0, 0, TimeSpan.Zero);

    public static NamespaceTopology Create(params TopologyService[] services) => new()
    {
        NamespaceName = "shop",
        CapturedAt = Morning.AddHours(2),
        Services = services,
    };

    public static TopologyService Service(string name, string cluster = "core", params TopologyEndpoint[] endpoints) => new()
    {
        ServiceArn = $"arn:aws:ecs:us-east-1:123456789012:service/{cluster}/{name}",
        Name = name,
        ClusterName = cluster,
        Status = "ACTIVE",
        DesiredCount = 2,
        RunningCount = 1,
        RolloutState = DeploymentRolloutState.InProgress,
        Endpoints = endpoints,
    };

    public static TopologyEndpoint Endpoint(string service, string dnsName, int port, string cluster = "core") => new()
    {
        ServiceName = service,
        ClusterName = cluster,
        DiscoveryName = dnsName,
        PortName = "http",
        Addresses = [new ServiceConnectAddress(dnsName, port)],
        ContainerPort = 8080,
        AppProtocol = ApplicationProtocol.Http,
        CreatedAt = Morning,
        IsCreatedAtExact = true,
    };

    public static StaleTasks StaleTasks(string service, string cluster, params TopologyEndpoint[] unreachable) => new()
    {
        ServiceName = service,
        ClusterName = cluster,
        DeploymentId = "ecs-svc/1",
        DeployedAt = Morning.AddHours(-1),
        RunningCount = 1,
        UnreachableEndpoints = unreachable,
    };
}
