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

    private static readonly ServiceConnectBuilder _start = new ServiceConnectBuilder().Expose("http", endpoint => endpoint.At(80));

    private static readonly FluentCases<ServiceConnectBuilder, ServiceConnectConfiguration> _words = new(
        _start, new ServiceConnectConfiguration { Enabled = true, Services = [_http] })
    {
        { "InNamespace", sc => sc.InNamespace("shop"), made => made with { Namespace = "shop" } },
        {
            "Expose",
            sc => sc.Expose("grpc", endpoint => endpoint.As("orders-grpc").At("orders", port: 81)),
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
            sc => sc.LogToAwsLogs("/ecs/proxy", "eu-central-1", "orders", createGroup: true),
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
        { "LogTo", sc => sc.LogTo(_log), made => made with { LogConfiguration = _log } },
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

    private static readonly Refusals<ServiceConnectBuilder, ServiceConnectConfiguration> _refusals = new(_start)
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
            sc => sc.LogToAwsLogs("/ecs/proxy", "eu-central-1", "orders").LogTo(_log)
        },
        {
            "Expose(\"http\") and Expose(\"http\") have one discovery name, 'http'; give each its own by As.",
            sc => sc.Expose("http", endpoint => endpoint.At(81))
        },
        {
            "Expose(\"http\") and Expose(\"grpc\") have one discovery name, 'http'; give each its own by As.",
            sc => sc.Expose("grpc", endpoint => endpoint.As("http").At(81))
        },
        { "Expose is missing: say what is offered, or AsClientOnly.", _ => new ServiceConnectBuilder().InNamespace("shop") },
        {
            "Expose(\"grpc\"): WithTimeouts takes whole seconds from 0 to 2147483647, which 00:00:00.5000000 is not.",
            sc => sc.Expose("grpc", endpoint => endpoint.At(80).WithTimeouts(perRequest: TimeSpan.FromSeconds(0.5)))
        },
    };

    public static TheoryData<string> Words => [.. _words];

    public static TheoryData<string> Problems => [.. _refusals];

    [Theory]
    [MemberData(nameof(Words))]
    public void Build_Word_IsWhatTheRecordSays(string word) => _words.IsWhatTheRecordSays(word);

    [Fact]
    public void Words_OfTheBuilder_AreAllTested() => _words.CoverEveryWord();

    [Theory]
    [MemberData(nameof(Problems))]
    public void Build_WhatCannotBe_IsRefused(string problem) => _refusals.IsTheOnlyProblem(problem);

    [Fact]
    public void Build_ServicesByAChange_AreNoMissingExpose()
    {
        var made = new ServiceConnectBuilder().With(configuration => configuration with { Services = [_http] }).Build();

        Assert.Equal(_http, Assert.Single(made.Services!));
    }
}
