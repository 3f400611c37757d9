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
        { "InNamespace", sc => sc.InNamespace("shop"), made => made with { Namespace = "shop" } },
        {
            "Expose",
            sc => sc.AddEndpoint("grpc", endpoint => endpoint.WithDiscoveryName("orders-grpc").WithClientAlias("orders", port: 81)),
            made => made with
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
        { "AsClientOnly", _ => new ServiceConnectBuilder().AsClientOnly(), made => made with { Services = null } },
        { "Disabled", _ => new ServiceConnectBuilder().Disabled(), _ => new ServiceConnectConfiguration { Enabled = false } },
        {
            "LogToAwsLogs",
            sc => sc.WithAwsLogs("/ecs/proxy", "eu-central-1", "orders", createGroup: true),
            made => made with
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
        { "LogTo", sc => sc.WithLogging(_log), made => made with { LogConfiguration = _log } },
        {
            "WithAccessLog",
            sc => sc.WithAccessLog(ServiceConnectAccessLoggingFormat.Json),
            made => made with
            {
                AccessLogConfiguration = new ServiceConnectAccessLogConfiguration { Format = ServiceConnectAccessLoggingFormat.Json },
            }
        },
        {
            "WithAccessLog with query parameters",
            sc => sc.WithAccessLog(ServiceConnectAccessLoggingFormat.Text, includeQueryParameters: true),
            made => made with
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
            made => made with
            {
                ContainerConfigurations = [ServiceConnectContainerConfiguration.FromLogLevel(ServiceConnectContainerLogLevel.Debug)],
            }
        },
    };

    private static readonly BuilderProblemCases<ServiceConnectBuilder, ServiceConnectConfiguration> _problems = new(_start)
    {
        { "AsClientOnly and Expose cannot go together: a client offers nothing; keep one.", sc => sc.AsClientOnly() },
        {
            "Disabled and Expose cannot go together: nobody reaches what is offered while Service Connect is off; keep one.",
            sc => sc.Disabled()
        },
        {
            "Disabled and AsClientOnly cannot go together: a service without Service Connect is no client of it; keep one.",
            _ => new ServiceConnectBuilder().AsClientOnly().Disabled()
        },
        {
            "LogTo and LogToAwsLogs both say where the proxy's log goes; keep one.",
            sc => sc.WithAwsLogs("/ecs/proxy", "eu-central-1", "orders").WithLogging(_log)
        },
        {
            "Expose(\"http\") and Expose(\"http\") have one discovery name, 'http'; give each its own by As.",
            sc => sc.AddEndpoint("http", endpoint => endpoint.WithClientAlias(81))
        },
        {
            "Expose(\"http\") and Expose(\"grpc\") have one discovery name, 'http'; give each its own by As.",
            sc => sc.AddEndpoint("grpc", endpoint => endpoint.WithDiscoveryName("http").WithClientAlias(81))
        },
        { "Expose is missing: say what is offered, or AsClientOnly.", _ => new ServiceConnectBuilder().InNamespace("shop") },
        {
            "Expose(\"grpc\"): WithTimeouts takes whole seconds from 0 to 2147483647, which 00:00:00.5000000 is not.",
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
        var made = new ServiceConnectBuilder().With(configuration => configuration with { Services = [_http] }).Build();

        Assert.Equal(_http, Assert.Single(made.Services!));
    }
}
