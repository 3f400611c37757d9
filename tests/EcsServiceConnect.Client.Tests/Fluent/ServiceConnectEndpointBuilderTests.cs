using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Tests.Fluent;

public class ServiceConnectEndpointBuilderTests
{
    private static readonly ServiceConnectEndpointBuilder _start = new("http");

    private static readonly BuilderCases<ServiceConnectEndpointBuilder, ServiceConnectService> _methods = new(
        _start, new ServiceConnectService { PortName = "http" })
    {
        { "As", endpoint => endpoint.WithDiscoveryName("orders"), made => made with { DiscoveryName = "orders" } },
        {
            "At", endpoint => endpoint.WithClientAlias("orders", 80), made => made with
            {
                ClientAliases = [new ServiceConnectClientAlias { DnsName = "orders", Port = 80 }],
            }
        },
        {
            "At again", endpoint => endpoint.WithClientAlias("orders", 80).WithClientAlias(81), made => made with
            {
                ClientAliases = [new ServiceConnectClientAlias { Port = 81 }],
            }
        },
        {
            "WithTimeouts",
            endpoint => endpoint.WithTimeouts(idle: TimeSpan.FromMinutes(10), perRequest: TimeSpan.Zero),
            made => made with { Timeout = new TimeoutConfiguration { IdleTimeoutSeconds = 600, PerRequestTimeoutSeconds = 0 } }
        },
        {
            "WithTls",
            endpoint => endpoint.WithTls("arn:ca", "arn:role", "key-1"),
            made => made with
            {
                Tls = new ServiceConnectTlsConfiguration
                {
                    IssuerCertificateAuthority = new ServiceConnectTlsCertificateAuthority { AwsPcaAuthorityArn = "arn:ca" },
                    RoleArn = "arn:role",
                    KmsKey = "key-1",
                },
            }
        },
        { "OnIngressPort", endpoint => endpoint.WithIngressPort(15000), made => made with { IngressPortOverride = 15000 } },
        {
            "WithTestTraffic",
            endpoint => endpoint.WithTestTraffic("x-test", "next").WithClientAlias("orders", 80),
            made => made with
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
            made => made with
            {
                ClientAliases = [new ServiceConnectClientAlias { Port = 80, TestTrafficRules = Header("x-test", value: null) }],
            }
        },
    };

    private static readonly BuilderProblemCases<ServiceConnectEndpointBuilder, ServiceConnectService> _problems = new(_start)
    {
        {
            "At is missing: WithTestTraffic is about the name and port that it gives.",
            endpoint => endpoint.WithTestTraffic("x-test")
        },
        {
            "WithTimeouts takes whole seconds from 0 to 2147483647, which 24855.03:14:08 is not.",
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
