using EcsServiceConnect.Client.Fluent;
using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Tests.Fluent;

public class ServiceConnectEndpointBuilderTests
{
    private static readonly ServiceConnectEndpointBuilder _start = new("http");

    private static readonly BuilderCases<ServiceConnectEndpointBuilder, ServiceConnectService> _methods = new(
        _start, new ServiceConnectService { PortName = "http" })
    {
        { "WithDiscoveryName", endpoint => endpoint.WithDiscoveryName("orders"), record => record with { DiscoveryName = "orders" } },
        {
            "WithClientAlias", endpoint => endpoint.WithClientAlias("orders", 80), record => record with
            {
                ClientAliases = [new ServiceConnectClientAlias { DnsName = "orders", Port = 80 }],
            }
        },
        {
            "WithClientAlias again", endpoint => endpoint.WithClientAlias("orders", 80).WithClientAlias(81), record => record with
            {
                ClientAliases = [new ServiceConnectClientAlias { Port = 81 }],
            }
        },
        {
            "WithTimeouts",
            endpoint => endpoint.WithTimeouts(idle: TimeSpan.FromMinutes(10), perRequest: TimeSpan.Zero),
            record => record with { Timeout = new TimeoutConfiguration { IdleTimeoutSeconds = 600, PerRequestTimeoutSeconds = 0 } }
        },
        {
            "WithTls",
            endpoint => endpoint.WithTls("arn:ca", "arn:role", "key-1"),
            record => record with
            {
                Tls = new ServiceConnectTlsConfiguration
                {
                    IssuerCertificateAuthority = new ServiceConnectTlsCertificateAuthority { AwsPcaAuthorityArn = "arn:ca" },
                    RoleArn = "arn:role",
                    KmsKey = "key-1",
                },
            }
        },
        { "WithIngressPort", endpoint => endpoint.WithIngressPort(15000), record => record with { IngressPortOverride = 15000 } },
        {
            "WithTestTraffic",
            endpoint => endpoint.WithTestTraffic("x-test", "next").WithClientAlias("orders", 80),
            record => record with
            {
                ClientAliases =
                [
                    new ServiceConnectClientAlias { DnsName = "orders", Port = 80, TestTrafficRules = Header("x-test", "next") },
                ],
            }
        },
        {
            "WithTestTraffic of any value",
            endpoint => endpoint.WithClientAlias(80).WithTestTraffic("x-test"),
            record => record with
            {
                ClientAliases = [new ServiceConnectClientAlias { Port = 80, TestTrafficRules = Header("x-test", value: null) }],
            }
        },
    };

    private static readonly BuilderProblemCases<ServiceConnectEndpointBuilder, ServiceConnectService> _problems = new(_start)
    {
        {
            "WithClientAlias is missing: WithTestTraffic needs a client alias.",
            endpoint => endpoint.WithTestTraffic("x-test")
        },
        {
            "WithTimeouts accepts whole seconds from 0 to 2147483647, not 24855.03:14:08.",
            endpoint => endpoint.WithTimeouts(idle: TimeSpan.FromSeconds(int.MaxValue + 1L))
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
    public void Build_MethodCalledAgain_ForgetsTheEarlierProblem() =>
        Assert.Equal(5, _start.WithTimeouts(TimeSpan.FromSeconds(0.5)).WithTimeouts(TimeSpan.FromSeconds(5)).Build().Timeout?.IdleTimeoutSeconds);

    private static ServiceConnectTestTrafficRules Header(string name, string? value) => new()
    {
        Header = new ServiceConnectTestTrafficHeaderRules
        {
            Name = name,
            Value = value is null ? null : new ServiceConnectTestTrafficHeaderMatchRules { Exact = value },
        },
    };
}
