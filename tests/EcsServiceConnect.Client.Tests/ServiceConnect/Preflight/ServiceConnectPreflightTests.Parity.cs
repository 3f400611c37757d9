using EcsServiceConnect.Client.Models;
using EcsServiceConnect.Client.ServiceConnect;
using EcsServiceConnect.Client.Testing;
using static EcsServiceConnect.Client.Tests.ServiceConnect.Preflight.PreflightSamples;

namespace EcsServiceConnect.Client.Tests.ServiceConnect.Preflight;

/// <summary>The preflight against the in-memory ECS: what that refuses is an error here, and what has no error it takes.</summary>
public class PreflightParityTests
{
    public static TheoryData<string> Cases => [.. PreflightCases.Broken.Keys, .. PreflightCases.Valid.Keys];

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Check_AnyCase_IsErrorIfServiceRejectsIt(string name)
    {
        var tried = PreflightCases.Broken.GetValueOrDefault(name) ?? PreflightCases.Valid[name];

        var error = await GetRejectionAsync(tried);

        Assert.True(error is null || tried.Check().HasErrors, $"{name}: {error?.Message}");
    }

    /// <summary>Every combination of good and bad values of what the in-memory ECS checks: both agree, both ways.</summary>
    [Fact]
    public async Task Check_Combinations_AreErrorsIfAndOnlyIfServiceRejectsThem()
    {
        var error = 0;
        var taken = 0;
        foreach (var tried in Combinations())
        {
            var exception = await GetRejectionAsync(tried);
            var report = tried.Check();

            Assert.True(
                (exception is not null) == report.HasErrors, $"{EcsJson.Serialize(tried.Configuration)}\n{exception?.Message}\n{report}");
            _ = exception is null ? taken++ : error++;
        }

        Assert.True(error > 100 && taken > 20, $"{error} refused, {taken} taken");
    }

    private static IEnumerable<PreflightCase> Combinations() =>
        from portName in (string[])["http", "redis", "grpc"]
        from discoveryName in (string?[])[null, "redis", "Orders", "-orders"]
        from port in (int?[])[80, 81, 0, 65536]
        from dnsName in (string?[])[null, "orders", "or ders"]
        from ingress in (int?[])[null, 65536]
        from isBridge in (bool[])[true, false]
        where isBridge || ingress is null
        let second = new ServiceConnectService
        {
            PortName = portName,
            DiscoveryName = discoveryName,
            IngressPortOverride = ingress,
            ClientAliases = [new ServiceConnectClientAlias { Port = port, DnsName = dnsName }],
        }
        select new PreflightCase(
            null,
            null,
            isBridge ? Bridge(Http, Redis) : Definition(Http, Redis),
            Expose(Endpoint with { DiscoveryName = "first" }, second),
            new PreflightOptions { LaunchType = isBridge ? LaunchType.Ec2 : LaunchType.Fargate });

    private static CreateClusterRequest Cluster(string name, string? namespaceName) => new()
    {
        ClusterName = name,
        ServiceConnectDefaults = namespaceName is null ? null : new ClusterServiceConnectDefaultsRequest { Namespace = namespaceName },
    };

    private static async Task<EcsException?> GetRejectionAsync(PreflightCase tried)
    {
        var ecs = new InMemoryEcs();
        using var client = ecs.CreateClient();
        var (options, token) = (tried.Options ?? new PreflightOptions(), TestContext.Current.CancellationToken);
        ecs.Seed(
            Cluster("prod", options.DefaultNamespace == "" ? null : "shop"),
            Cluster("shops", "shop"),
            Cluster("tutorial", "service-connect"));
        try
        {
            await client.RegisterTaskDefinitionAsync(tried.Definition, token);
            var isAwsvpc = tried.Definition.NetworkMode == NetworkMode.Awsvpc;
            await client.CreateServiceAsync(
                new CreateServiceRequest
                {
                    Cluster = "prod",
                    ServiceName = "orders",
                    TaskDefinition = tried.Definition.Family,
                    DesiredCount = 1,
                    LaunchType = !options.LaunchType.HasValue && isAwsvpc ? LaunchType.Fargate : options.LaunchType,
                    DeploymentController = options.DeploymentController.HasValue
                        ? new DeploymentController { Type = options.DeploymentController }
                        : null,
                    NetworkConfiguration = isAwsvpc
                        ? new NetworkConfiguration { AwsvpcConfiguration = new AwsVpcConfiguration { Subnets = ["subnet-1"] } }
                        : null,
                    ServiceConnectConfiguration = tried.Configuration,
                },
                token);
            return null;
        }
        catch (EcsException error)
        {
            return error;
        }
    }
}
