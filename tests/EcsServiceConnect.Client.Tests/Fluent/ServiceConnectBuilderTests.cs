using EcsServiceConnect.Client.Fluent;
using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Tests.Fluent;

public class ServiceConnectBuilderTests
{
    private static readonly LogConfiguration _log = new() { LogDriver = LogDriver.Splunk };

    private static readonly ServiceConnectService _http = new()
    {
        PortName = "http",
        ClientAliases = [new ServiceConnectClientAlias { Port = 80 }],
    };

    private static readonly ServiceConnectBuilder _start = new ServiceConnectBuilder().AddEndpoint("http", endpoint => endpoint.WithClientAlias(80));

    private static readonly BuilderCases<ServiceConnectBuilder, ServiceConnectConfiguration> _methods = new(
        _start, new ServiceConnectConfiguration { Enabled = true, Services = [_http] })
    {
        { "InNamespace", sc => sc.InNamespace("shop"), record => record with { Namespace = "shop" } },
        {
            "AddEndpoint",
            sc => sc.AddEndpoint("grpc", endpoint => endpoint.WithDiscoveryName("orders-grpc").WithClientAlias("orders", port: 81)),
            record => record with
            {
                Services =
                [
                    _http,
                    new ServiceConnectService
                    {
                        PortName = "grpc",
                        DiscoveryName = "orders-grpc",
                        ClientAliases = [new ServiceConnectClientAlias { DnsName = "orders", Port = 81 }],
                    },
                ],
            }
        },
        { "AsClientOnly", _ => new ServiceConnectBuilder().AsClientOnly(), record => record with { Services = null } },
        { "Disable", _ => new ServiceConnectBuilder().Disable(), _ => new ServiceConnectConfiguration { Enabled = false } },
        {
            "WithAwsLogs",
            sc => sc.WithAwsLogs("/ecs/proxy", "eu-central-1", "orders", createGroup: true),
            record => record with
            {
                LogConfiguration = new LogConfiguration
                {
                    LogDriver = LogDriver.Awslogs,
                    Options = new Dictionary<string, string>
                    {
                        ["awslogs-group"] = "/ecs/proxy",
                        ["awslogs-region"] = "eu-central-1",
                        ["awslogs-stream-prefix"] = "orders",
                        ["awslogs-create-group"] = "true",
                    },
                },
            }
        },
        { "WithLogging", sc => sc.WithLogging(_log), record => record with { LogConfiguration = _log } },
        {
            "WithAccessLog",
            sc => sc.WithAccessLog(ServiceConnectAccessLoggingFormat.Json),
            record => record with
            {
                AccessLogConfiguration = new ServiceConnectAccessLogConfiguration { Format = ServiceConnectAccessLoggingFormat.Json },
            }
        },
        {
            "WithAccessLog with query parameters",
            sc => sc.WithAccessLog(ServiceConnectAccessLoggingFormat.Text, includeQueryParameters: true),
            record => record with
            {
                AccessLogConfiguration = new ServiceConnectAccessLogConfiguration
                {
                    Format = ServiceConnectAccessLoggingFormat.Text,
                    IncludeQueryParameters = ServiceConnectIncludeQueryParameters.Enabled,
                },
            }
        },
        {
            "WithProxyLogLevel",
            sc => sc.WithProxyLogLevel(ServiceConnectContainerLogLevel.Debug),
            record => record with
            {
                ContainerConfigurations = [ServiceConnectContainerConfiguration.FromLogLevel(ServiceConnectContainerLogLevel.Debug)],
            }
        },
    };

    private static readonly BuilderProblemCases<ServiceConnectBuilder, ServiceConnectConfiguration> _problems = new(_start)
    {
        { "AsClientOnly and AddEndpoint cannot go together: a client has no endpoints; keep one.", sc => sc.AsClientOnly() },
        {
            "Disable and AddEndpoint cannot go together: endpoints need Service Connect; keep one.",
            sc => sc.Disable()
        },
        {
            "Disable and AsClientOnly cannot go together: a client needs Service Connect; keep one.",
            _ => new ServiceConnectBuilder().AsClientOnly().Disable()
        },
        {
            "WithLogging and WithAwsLogs both set the proxy's log configuration; keep one.",
            sc => sc.WithAwsLogs("/ecs/proxy", "eu-central-1", "orders").WithLogging(_log)
        },
        {
            "AddEndpoint(\"http\") and AddEndpoint(\"http\") have the same discovery name, 'http'; give each its own with WithDiscoveryName.",
            sc => sc.AddEndpoint("http", endpoint => endpoint.WithClientAlias(81))
        },
        {
            "AddEndpoint(\"http\") and AddEndpoint(\"grpc\") have the same discovery name, 'http'; give each its own with WithDiscoveryName.",
            sc => sc.AddEndpoint("grpc", endpoint => endpoint.WithDiscoveryName("http").WithClientAlias(81))
        },
        { "AddEndpoint is missing: add an endpoint, or call AsClientOnly.", _ => new ServiceConnectBuilder().InNamespace("shop") },
        {
            "AddEndpoint(\"grpc\"): WithTimeouts accepts whole seconds from 0 to 2147483647, not 00:00:00.5000000.",
            sc => sc.AddEndpoint("grpc", endpoint => endpoint.WithClientAlias(80).WithTimeouts(perRequest: TimeSpan.FromSeconds(0.5)))
        },
    };

    public static TheoryData<string> Methods => [.. _methods];

    public static TheoryData<string> Problems => [.. _problems];

    [Theory]
    [MemberData(nameof(Methods))]
    public void Build_EachMethod_MatchesTheRecord(string method) => _methods.AssertMatchesRecord(method);

    [Fact]
    public void Methods_All_HaveACase() => _methods.AssertCoversEveryMethod();

    [Theory]
    [MemberData(nameof(Problems))]
    public void Build_InvalidCombination_Throws(string problem) => _problems.AssertOnlyProblem(problem);

    [Fact]
    public void Build_ServicesSetByWith_SatisfyTheCheck()
    {
        var configuration = new ServiceConnectBuilder().With(empty => empty with { Services = [_http] }).Build();

        Assert.Equal(_http, Assert.Single(configuration.Services!));
    }
}
