using EcsServiceConnect.Client.Models;
using EcsServiceConnect.Client.ServiceConnect;
using static EcsServiceConnect.Client.Tests.ServiceConnect.Preflight.PreflightSamples;

namespace EcsServiceConnect.Client.Tests.ServiceConnect.Preflight;

/// <summary>Each rule that needs no client, broken at least once; and what is in order.</summary>
internal static class PreflightCases
{
    private const string Root = "serviceConnectConfiguration";
    private const string First = Root + ".services[0]";
    private const string Port = "containerDefinitions[0].portMappings[0]";

    private static readonly PreflightOptions _ec2 = new() { LaunchType = LaunchType.Ec2 };
    private static readonly Secret _secret = new() { Name = "TOKEN", ValueFrom = "arn:aws:ssm:eu-west-1:123456789012:parameter/token" };

    private static ServiceConnectAccessLogConfiguration JsonLines { get; } = new() { Format = ServiceConnectAccessLoggingFormat.Json };

    public static IReadOnlyDictionary<string, PreflightCase> Broken { get; } = new Dictionary<string, PreflightCase>
    {
        ["enabled absent"] = Create("ESC001", $"{Root}.enabled", Expose() with { Enabled = null }),
        ["no namespace anywhere"] = Create("ESC002", $"{Root}.namespace", Expose() with { Namespace = null }, new() { DefaultNamespace = "" }),
        ["namespace is a cluster's ARN"] = Create(
            "ESC003", $"{Root}.namespace", Expose() with { Namespace = "arn:aws:ecs:us-east-1:123456789012:cluster/prod" }),
        ["namespace too long"] = Create("ESC003", $"{Root}.namespace", Expose() with { Namespace = new string('a', 1025) }),
        ["namespace in quotes"] = Create("ESC003", $"{Root}.namespace", Expose() with { Namespace = "\"shop\"" }),
        ["namespace in single quotes"] = Create("ESC003", $"{Root}.namespace", Expose() with { Namespace = "'shop'" }),
        ["namespace with a slash"] = Create("ESC003", $"{Root}.namespace", Expose() with { Namespace = "shop/eu" }),
        ["host network"] = new(
            "ESC004", "networkMode", Bridge(Http) with { NetworkMode = NetworkMode.Host }, Expose(), _ec2),
        ["no network, client only"] = new(
            "ESC004", "networkMode", WithoutPorts(Bridge()) with { NetworkMode = NetworkMode.None }, ClientOnly, _ec2),
        ["external instances"] = new("ESC005", "launchType", Bridge(), Expose(), new() { LaunchType = LaunchType.External }),
        ["managed instances"] = new(
            "ESC005",
            "launchType",
            Definition() with { RequiresCompatibilities = null },
            Expose(),
            new() { LaunchType = LaunchType.ManagedInstances }),
        ["CodeDeploy"] = Create(
            "ESC006", "deploymentController.type", Expose(), new() { DeploymentController = DeploymentControllerType.CodeDeploy }),
        ["off with endpoints"] = Create("ESC007", $"{Root}.services", Expose() with { Enabled = false }),
        ["log driver absent"] = Create(
            "ESC008", $"{Root}.logConfiguration.logDriver", Expose() with { LogConfiguration = Log(default) }),
        ["log driver that Fargate lacks"] = Create(
            "ESC008", $"{Root}.logConfiguration.logDriver", Expose() with { LogConfiguration = Log(LogDriver.JsonFile) }),
        ["access log without log"] = Create(
            "ESC009",
            $"{Root}.accessLogConfiguration",
            Expose() with { AccessLogConfiguration = JsonLines }),
        ["access log without format"] = Create(
            "ESC009",
            $"{Root}.accessLogConfiguration.format",
            Expose() with
            {
                LogConfiguration = Log(LogDriver.Awslogs),
                AccessLogConfiguration = JsonLines with { Format = default },
            }),
        ["log level twice"] = Create(
            "ESC010",
            $"{Root}.containerConfigurations[1].logLevel",
            Expose() with
            {
                ContainerConfigurations =
                [
                    ServiceConnectContainerConfiguration.FromLogLevel(ServiceConnectContainerLogLevel.Debug),
                    ServiceConnectContainerConfiguration.FromLogLevel(ServiceConnectContainerLogLevel.Info),
                ],
            }),
        ["Windows containers"] = new(
            "ESC011",
            "runtimePlatform.operatingSystemFamily",
            Definition() with
            {
                Cpu = "1024",
                Memory = "2048",
                RuntimePlatform = new RuntimePlatform { OperatingSystemFamily = OSFamily.WindowsServer2022Core },
            },
            ClientOnly),
        ["links"] = new("ESC012", "containerDefinitions[0].links", Linked(Bridge()), Expose(), _ec2),
        ["hostname on bridge"] = new(
            "ESC013", "containerDefinitions[0].hostname", With(Bridge(), static app => app with { Hostname = "orders" }), Expose(), _ec2),
        ["old platform version"] = Create(
            "ESC014", "platformVersion", Expose(), new() { LaunchType = LaunchType.Fargate, PlatformVersion = "1.3.0" }),
        ["port name absent"] = Create("ESC020", $"{First}.portName", Expose(Endpoint with { PortName = "" })),
        ["port name unknown"] = Create("ESC021", $"{First}.portName", Expose(Endpoint with { PortName = "grpc" })),
        ["port has no name"] = new("ESC021", $"{First}.portName", Definition(Http with { Name = null }), Expose()),
        ["UDP port"] = new(
            "ESC022", $"{First}.portName", Definition(Redis with { Protocol = TransportProtocol.Udp }), ExposeRedis()),
        ["discovery name in capitals"] = Create("ESC023", $"{First}.discoveryName", Expose(Endpoint with { DiscoveryName = "Orders" })),
        ["discovery name with a hyphen first"] = Create(
            "ESC023", $"{First}.discoveryName", Expose(Endpoint with { DiscoveryName = "-orders" })),
        ["discovery name too long"] = Create(
            "ESC023", $"{First}.discoveryName", Expose(Endpoint with { DiscoveryName = new string('a', 65) })),
        ["discovery name empty"] = Create("ESC023", $"{First}.discoveryName", Expose(Endpoint with { DiscoveryName = "" })),
        ["discovery name twice"] = Create(
            "ESC024",
            $"{Root}.services[1].discoveryName",
            Expose(Endpoint, Endpoint with { ClientAliases = [Alias with { Port = 81 }] })),
        ["ingress port too high"] = Create("ESC025", $"{First}.ingressPortOverride", Expose(Endpoint with { IngressPortOverride = 65536 })),
        ["ingress port 0"] = Create("ESC025", $"{First}.ingressPortOverride", Expose(Endpoint with { IngressPortOverride = 0 })),
        ["ingress port reserved"] = Create("ESC025", $"{First}.ingressPortOverride", Expose(Endpoint with { IngressPortOverride = 1024 })),
        ["no alias"] = Create("ESC030", $"{First}.clientAliases", Expose(Endpoint with { ClientAliases = null })),
        ["two aliases"] = Create("ESC031", $"{First}.clientAliases", Expose(WithAliases(Alias, Alias with { Port = 81 }))),
        ["alias port 0"] = Create("ESC032", $"{First}.clientAliases[0].port", Expose(WithAliases(Alias with { Port = 0 }))),
        ["alias port absent"] = Create("ESC032", $"{First}.clientAliases[0].port", Expose(WithAliases(Alias with { Port = null }))),
        ["dns name in capitals"] = Create("ESC033", $"{First}.clientAliases[0].dnsName", Expose(WithAliases(Alias with { DnsName = "Orders" }))),
        ["dns name too long"] = Create(
            "ESC033", $"{First}.clientAliases[0].dnsName", Expose(WithAliases(Alias with { DnsName = new string('a', 128) }))),
        ["dns name with an empty label inside"] = Create(
            "ESC033", $"{First}.clientAliases[0].dnsName", Expose(WithAliases(Alias with { DnsName = "orders..shop" }))),
        ["dns name with an empty label first"] = Create(
            "ESC033", $"{First}.clientAliases[0].dnsName", Expose(WithAliases(Alias with { DnsName = ".orders" }))),
        ["dns name with an empty label last"] = Create(
            "ESC033", $"{First}.clientAliases[0].dnsName", Expose(WithAliases(Alias with { DnsName = "orders." }))),
        ["address twice"] = Create(
            "ESC034", $"{Root}.services[1].clientAliases[0]", Expose(Endpoint, Endpoint with { DiscoveryName = "second" })),
        ["address twice, once by default"] = Create(
            "ESC034",
            $"{Root}.services[1].clientAliases[0]",
            Expose(
                WithAliases(Alias with { DnsName = null }),
                WithAliases(Alias with { DnsName = "http.shop" }) with { DiscoveryName = "second" })),
        ["test traffic on TCP"] = new(
            "ESC035", $"{First}.clientAliases[0].testTrafficRules", Definition(Redis), ExposeRedis(WithTest("x-test"))),
        ["test traffic without header"] = Create("ESC036", $"{First}.clientAliases[0].testTrafficRules.header", Expose(WithTest(""))),
        ["request timeout on TCP"] = new(
            "ESC040",
            $"{First}.timeout.perRequestTimeoutSeconds",
            Definition(Redis),
            ExposeRedis(Endpoint with { Timeout = new TimeoutConfiguration { PerRequestTimeoutSeconds = 0 } })),
        ["negative timeout"] = Create(
            "ESC041",
            $"{First}.timeout.idleTimeoutSeconds",
            Expose(Endpoint with { Timeout = new TimeoutConfiguration { IdleTimeoutSeconds = -1 } })),
        ["negative request timeout"] = Create(
            "ESC041",
            $"{First}.timeout.perRequestTimeoutSeconds",
            Expose(Endpoint with { Timeout = new TimeoutConfiguration { PerRequestTimeoutSeconds = -1 } })),
        ["idle shorter than request"] = Create(
            "ESC042",
            $"{First}.timeout.idleTimeoutSeconds",
            Expose(Endpoint with { Timeout = new TimeoutConfiguration { IdleTimeoutSeconds = 10, PerRequestTimeoutSeconds = 30 } })),
        ["TLS without authority"] = Create(
            "ESC043",
            $"{First}.tls.issuerCertificateAuthority",
            Expose(Endpoint with { Tls = Tls with { IssuerCertificateAuthority = new ServiceConnectTlsCertificateAuthority() } })),
        ["TLS with a certificate's ARN"] = Create(
            "ESC043",
            $"{First}.tls.issuerCertificateAuthority.awsPcaAuthorityArn",
            Expose(Endpoint with
            {
                Tls = Tls with
                {
                    IssuerCertificateAuthority = new ServiceConnectTlsCertificateAuthority
                    {
                        AwsPcaAuthorityArn = "arn:aws:acm:us-east-1:123456789012:certificate/1",
                    },
                },
            })),
        ["TLS without role"] = Create("ESC044", $"{First}.tls.roleArn", Expose(Endpoint with { Tls = Tls with { RoleArn = null } })),
        ["TLS on bridge"] = new(
            "ESC045", $"{First}.tls", Bridge() with { NetworkMode = NetworkMode.Bridge }, Expose(Endpoint with { Tls = Tls }), _ec2),
        ["idle timeout raised alone"] = Create(
            "ESC046",
            $"{First}.timeout.perRequestTimeoutSeconds",
            Expose(Endpoint with { Timeout = new TimeoutConfiguration { IdleTimeoutSeconds = 3600 } })),
        ["idle timeout off alone"] = Create(
            "ESC046",
            $"{First}.timeout.perRequestTimeoutSeconds",
            Expose(Endpoint with { Timeout = new TimeoutConfiguration { IdleTimeoutSeconds = 0 } })),
        ["port name in capitals"] = new("ESC050", $"{Port}.name", Definition(Http with { Name = "HTTP" }), ClientOnly),
        ["port name twice"] = new(
            "ESC051", "containerDefinitions[0].portMappings[1].name", Definition(Http, Redis with { Name = "http" }), Expose()),
        ["host port on awsvpc"] = new("ESC052", $"{Port}.hostPort", Definition(Http with { HostPort = 80 }), Expose()),
        ["unknown application protocol"] = new(
            "ESC053", $"{Port}.appProtocol", Definition(Http with { AppProtocol = new ApplicationProtocol("http3") }), Expose()),
        ["unknown transport protocol"] = new(
            "ESC053", $"{Port}.protocol", Definition(Http with { Protocol = new TransportProtocol("sctp") }), Expose()),
        ["container port absent"] = new("ESC054", $"{Port}.containerPort", Definition(Http with { ContainerPort = null }), Expose()),
        ["container port too high"] = new("ESC054", $"{Port}.containerPort", Definition(Http with { ContainerPort = 70000 }), Expose()),
        ["port and range together"] = new(
            "ESC054", $"{Port}.containerPortRange", Definition(Http with { ContainerPortRange = "8080-8090" }), Expose()),
        ["range from high to low"] = new(
            "ESC054",
            "containerDefinitions[0].portMappings[1].containerPortRange",
            Definition(Http, new PortMapping { ContainerPortRange = "9000-8999" }),
            Expose()),
        ["host port too high"] = new("ESC054", $"{Port}.hostPort", Bridge(Http with { HostPort = 70000 }), Expose(), _ec2),
        ["port used twice on awsvpc"] = new(
            "ESC063",
            "containerDefinitions[0].portMappings[1].containerPort",
            Definition(Http, new PortMapping { ContainerPortRange = "8000-8100" }),
            Expose()),
        ["host port mapped twice"] = new(
            "ESC063",
            "containerDefinitions[0].portMappings[1].hostPort",
            Bridge(Http with { HostPort = 80 }, Redis with { HostPort = 80 }),
            Expose(),
            _ec2),
        ["Windows with half a vCPU"] = new(
            "ESC056",
            "cpu",
            Definition() with
            {
                Cpu = "512",
                Memory = "2048",
                RuntimePlatform = new RuntimePlatform { OperatingSystemFamily = OSFamily.WindowsServer2022Core },
            },
            new ServiceConnectConfiguration { Enabled = false }),
        ["Fargate on bridge"] = new("ESC055", "networkMode", Definition() with { NetworkMode = NetworkMode.Bridge }, Expose()),
        ["Fargate without memory"] = new("ESC056", "memory", Definition() with { Memory = null }, Expose()),
        ["Fargate without task memory"] = new(
            "ESC056", "memory", WithContainer(static app => app with { Memory = 128 }) with { Memory = null }, Expose()),
        ["Fargate without CPU"] = new("ESC056", "cpu", Definition() with { Cpu = null }, Expose()),
        ["Fargate with an odd pair"] = new("ESC056", "memory", Definition() with { Memory = "4 GB" }, Expose()),
        ["Fargate by option with an odd CPU"] = new(
            "ESC056",
            "cpu",
            Definition() with { RequiresCompatibilities = null, Cpu = "300" },
            Expose(),
            new() { LaunchType = LaunchType.Fargate }),
        ["containers over the task's CPU"] = new("ESC057", "cpu", WithContainer(static app => app with { Cpu = 512 }), Expose()),
        ["container over the task's memory"] = new(
            "ESC057",
            "containerDefinitions[0].memory",
            WithContainer(static app => app with { Memory = 1024, MemoryReservation = 128 }),
            Expose()),
        ["containers over the task's memory"] = new(
            "ESC057",
            "memory",
            Definition() with
            {
                ContainerDefinitions =
                [
                    Definition().ContainerDefinitions[0] with { MemoryReservation = 400 },
                    new ContainerDefinition { Name = "helper", Image = "example/helper:1", MemoryReservation = 200 },
                ],
            },
            Expose()),
        ["no memory left for the proxy"] = new("ESC058", "memory", WithContainer(static app => app with { Memory = 512 }), Expose()),
        ["no task memory on instances"] = new("ESC060", "memory", Bridge() with { Memory = null }, ClientOnly, _ec2),
        ["image of ECR without execution role"] = new(
            "ESC061",
            "executionRoleArn",
            WithContainer(static app => app with { Image = "123456789012.dkr.ecr.eu-west-1.amazonaws.com/orders:7" }) with { ExecutionRoleArn = null },
            Expose()),
        ["awslogs without execution role"] = new(
            "ESC061",
            "executionRoleArn",
            WithContainer(static app => app with { LogConfiguration = Log(LogDriver.Awslogs) }) with { ExecutionRoleArn = "" },
            Expose()),
        ["awslogs of the proxy without execution role"] = new(
            "ESC061",
            "executionRoleArn",
            Definition() with { ExecutionRoleArn = null },
            Expose() with { LogConfiguration = Log(LogDriver.Awslogs) }),
        ["secrets without execution role"] = new(
            "ESC062", "executionRoleArn", With(Bridge(), static app => app with { Secrets = [_secret] }), Expose(), _ec2),
        ["registry credentials without execution role"] = new(
            "ESC062",
            "executionRoleArn",
            With(Bridge(), static app => app with { RepositoryCredentials = new RepositoryCredentials { CredentialsParameter = "registry" } }),
            Expose(),
            _ec2),
        ["secrets of the proxy's log without execution role"] = new(
            "ESC062",
            "executionRoleArn",
            Bridge(),
            Expose() with { LogConfiguration = Log(LogDriver.Splunk) with { SecretOptions = [_secret] } },
            _ec2),
    };

    public static IReadOnlyDictionary<string, PreflightCase> Valid { get; } = new Dictionary<string, PreflightCase>
    {
        ["sample"] = Create(null, null, Expose()),
        ["client only"] = new(null, null, WithoutPorts(Definition()), ClientOnly),
        ["bridge with picked ports"] = new(null, null, Bridge(), Expose(), _ec2),
        ["bridge by name, with a fixed host port"] = new(
            null, null, Bridge(Http with { HostPort = 18080 }) with { NetworkMode = NetworkMode.Bridge }, Expose(), _ec2),
        ["default of the cluster, not known"] = Create(null, null, Expose() with { Namespace = null }),
        ["default of the cluster, known"] = Create(null, null, Expose() with { Namespace = null }, new() { DefaultNamespace = "shop" }),
        ["namespace with hyphens"] = Create(null, null, Expose() with { Namespace = "service-connect" }),
        ["off"] = Create(null, null, new ServiceConnectConfiguration { Enabled = false }),
        ["longest names"] = Create(
            null,
            null,
            Expose(Endpoint with { DiscoveryName = new string('a', 64), ClientAliases = [Alias with { DnsName = new string('a', 127) }] })),
        ["names with everything allowed"] = Create(
            null, null, Expose(Endpoint with { DiscoveryName = "_1-a", ClientAliases = [Alias with { DnsName = "_1.a-b.internal" }] })),
        ["one name, two ports"] = new(
            null,
            null,
            Definition(Http, Redis),
            Expose(Endpoint, new ServiceConnectService { PortName = "redis", ClientAliases = [Alias with { Port = 6379 }] })),
        ["database without appProtocol, with an idle timeout"] = new(
            null,
            null,
            Definition(Redis),
            ExposeRedis(Endpoint with { Timeout = new TimeoutConfiguration { IdleTimeoutSeconds = int.MaxValue } })),
        ["gRPC without any limit of time"] = new(
            null,
            null,
            Definition(Http with { AppProtocol = ApplicationProtocol.Grpc }),
            Expose(Endpoint with { Timeout = new TimeoutConfiguration { IdleTimeoutSeconds = 0, PerRequestTimeoutSeconds = 0 } })),
        ["TLS"] = Create(null, null, Expose(Endpoint with { Tls = Tls, IngressPortOverride = 8443 })),
        ["access log"] = Create(
            null,
            null,
            Expose() with
            {
                LogConfiguration = Log(LogDriver.Awslogs),
                AccessLogConfiguration = JsonLines,
                ContainerConfigurations = [ServiceConnectContainerConfiguration.FromLogLevel(ServiceConnectContainerLogLevel.Debug)],
            }),
        ["log driver of instances"] = new(
            null, null, Bridge(), Expose() with { LogConfiguration = Log(LogDriver.JsonFile) }, _ec2),
        ["log driver where the launch type is open"] = new(
            null,
            null,
            Definition() with { RequiresCompatibilities = [Compatibility.Ec2, Compatibility.Fargate] },
            Expose() with { LogConfiguration = Log(LogDriver.JsonFile) }),
        ["test traffic"] = Create(null, null, Expose(WithTest("x-test"))),
        ["sizes with units"] = new(null, null, Definition() with { Cpu = ".25 vCPU", Memory = "0.5 GB" }, Expose()),
        ["EC2 with a size of its own"] = new(
            null,
            null,
            Definition() with { RequiresCompatibilities = [Compatibility.Ec2], Cpu = "300", Memory = "700" },
            Expose(),
            _ec2),
        ["image of ECR Public and awslogs on instances, without execution role"] = new(
            null,
            null,
            With(Bridge(), static app => app with { Image = "public.ecr.aws/orders/app:7", LogConfiguration = Log(LogDriver.Awslogs) }),
            Expose() with { LogConfiguration = Log(LogDriver.Awslogs) },
            _ec2),
        ["image of ECR Public on Fargate, without execution role"] = new(
            null,
            null,
            WithContainer(static app => app with { Image = "public.ecr.aws/orders/app:7" }) with { ExecutionRoleArn = null },
            Expose()),
        ["lowest ingress port"] = Create(null, null, Expose(Endpoint with { IngressPortOverride = 1025 })),
        ["idle timeout lowered"] = Create(
            null, null, Expose(Endpoint with { Timeout = new TimeoutConfiguration { IdleTimeoutSeconds = 60 } })),
        ["platform version"] = Create(null, null, Expose(), new() { LaunchType = LaunchType.Fargate, PlatformVersion = "1.4.0" }),
        ["latest platform version"] = Create(null, null, Expose(), new() { LaunchType = LaunchType.Fargate, PlatformVersion = "LATEST" }),
        ["one port number in two containers"] = new(
            null,
            null,
            Bridge() with
            {
                ContainerDefinitions =
                [
                    .. Bridge().ContainerDefinitions,
                    new ContainerDefinition
                    {
                        Name = "dns",
                        Image = "example/dns:1",
                        MemoryReservation = 64,
                        PortMappings = [new PortMapping { ContainerPort = 8080, Protocol = TransportProtocol.Udp }],
                    },
                ],
            },
            Expose(),
            _ec2),
        ["Windows without Service Connect"] = new(
            null,
            null,
            Definition() with
            {
                Cpu = "1024",
                Memory = "2048",
                RuntimePlatform = new RuntimePlatform { OperatingSystemFamily = OSFamily.WindowsServer2022Core },
            },
            new ServiceConnectConfiguration { Enabled = false }),
        ["controller named"] = Create(null, null, Expose(), new() { DeploymentController = DeploymentControllerType.Ecs }),
    };

    private static PreflightCase Create(
        string? id, string? path, ServiceConnectConfiguration configuration, PreflightOptions? options = null) =>
        new(id, path, Definition(), configuration, options);

    private static RegisterTaskDefinitionRequest Linked(RegisterTaskDefinitionRequest request) => request with
    {
        ContainerDefinitions =
        [
            request.ContainerDefinitions[0] with { Links = ["db"] }, new ContainerDefinition { Name = "db", Image = "postgres", Memory = 64 },
        ],
    };

    private static RegisterTaskDefinitionRequest WithContainer(Func<ContainerDefinition, ContainerDefinition> change) => With(Definition(), change);

    private static RegisterTaskDefinitionRequest With(
        RegisterTaskDefinitionRequest definition, Func<ContainerDefinition, ContainerDefinition> change) =>
        definition with { ContainerDefinitions = [change(definition.ContainerDefinitions[0])] };

    private static RegisterTaskDefinitionRequest WithoutPorts(RegisterTaskDefinitionRequest definition) => definition with
    {
        ContainerDefinitions = [definition.ContainerDefinitions[0] with { PortMappings = null }],
    };

    private static ServiceConnectService WithAliases(params ServiceConnectClientAlias[] aliases) => Endpoint with { ClientAliases = aliases };

    private static ServiceConnectService WithTest(string header) => WithAliases(Alias with
    {
        TestTrafficRules = new ServiceConnectTestTrafficRules { Header = new ServiceConnectTestTrafficHeaderRules { Name = header } },
    });
}
