using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Tests.ServiceConnect.Preflight;

/// <summary>A definition and a configuration without findings, to be broken in one place.</summary>
internal static class PreflightSamples
{
    public static RegisterTaskDefinitionRequest Definition(params PortMapping[] ports) => new()
    {
        Family = "orders",
        NetworkMode = NetworkMode.Awsvpc,
        RequiresCompatibilities = [Compatibility.Fargate],
        Cpu = "256",
        Memory = "512",
        ExecutionRoleArn = "arn:aws:iam::123456789012:role/execution",
        ContainerDefinitions =
        [
            new ContainerDefinition
            {
                Name = "app",
                Image = "example/orders:7",
                PortMappings = ports.Length > 0 ? ports : [Http],
            },
        ],
    };

    /// <summary>For container instances, with ports that Docker picks.</summary>
    public static RegisterTaskDefinitionRequest Bridge(params PortMapping[] ports) => new()
    {
        Family = "orders",
        Memory = "512",
        ContainerDefinitions =
        [
            new ContainerDefinition
            {
                Name = "app",
                Image = "example/orders:7",
                MemoryReservation = 256,
                PortMappings = ports.Length > 0 ? ports : [Http with { HostPort = 0 }],
            },
        ],
    };

    public static PortMapping Http { get; } = new() { Name = "http", ContainerPort = 8080, AppProtocol = ApplicationProtocol.Http };

    public static PortMapping Redis { get; } = new() { Name = "redis", ContainerPort = 6379 };

    public static ServiceConnectClientAlias Alias { get; } = new() { Port = 80, DnsName = "orders" };

    public static ServiceConnectService Endpoint { get; } = new() { PortName = "http", ClientAliases = [Alias] };

    public static ServiceConnectConfiguration ClientOnly { get; } = new() { Enabled = true, Namespace = "shop" };

    public static ServiceConnectConfiguration Expose(params ServiceConnectService[] services) => ClientOnly with
    {
        Services = services.Length > 0 ? services : [Endpoint],
    };

    public static ServiceConnectConfiguration ExposeRedis(ServiceConnectService? service = null) => Expose(
        (service ?? Endpoint) with { PortName = "redis" });

    public static ServiceConnectTlsConfiguration Tls { get; } = new()
    {
        IssuerCertificateAuthority = new ServiceConnectTlsCertificateAuthority
        {
            AwsPcaAuthorityArn = "arn:aws:acm-pca:us-east-1:123456789012:certificate-authority/11112222-3333-4444-5555-666677778888",
        },
        RoleArn = "arn:aws:iam::123456789012:role/mesh",
    };

    public static LogConfiguration Log(LogDriver driver) => new()
    {
        LogDriver = driver,
        Options = driver != LogDriver.Awslogs ? null : new Dictionary<string, string>
        {
            ["awslogs-group"] = "/ecs/orders",
            ["awslogs-region"] = "eu-west-1",
            ["awslogs-stream-prefix"] = "orders",
        },
    };
}
