using EcsServiceConnect.Client.Models;
using EcsServiceConnect.Client.ServiceConnect;
using EcsServiceConnect.Client.ServiceConnect.Preflight;
using EcsServiceConnect.Client.Testing;
using static EcsServiceConnect.Client.Tests.ServiceConnect.Preflight.PreflightSamples;

namespace EcsServiceConnect.Client.Tests.ServiceConnect.Preflight;

/// <summary>The preflight against the in-memory ECS: what is an error here is rejected there, with the known message, and nothing else.</summary>
public class PreflightParityTests
{
    /// <summary>Rules about what exists already, each with the way in which a service violates it.</summary>
    private static readonly Dictionary<string, (PreflightOptions Options, ServiceConnectConfiguration Configuration)> _state = new()
    {
        ["ESC059"] = (new() { LaunchType = LaunchType.External }, new ServiceConnectConfiguration { Enabled = false }),
        ["ESC070"] = (new() { Cluster = "nowhere" }, Expose() with { Namespace = null }),
        ["ESC071"] = (new(), Expose() with { Namespace = "nowhere" }),
        ["ESC072"] = (new(), Expose(Endpoint with { DiscoveryName = "taken" })),
        ["ESC073"] = (new(), Expose(Endpoint with { ClientAliases = [Alias with { DnsName = "taken" }] })),
    };

    public static TheoryData<string> Cases => [.. PreflightCases.Broken.Keys, .. PreflightCases.Valid.Keys];

    public static TheoryData<string> StateRules => [.. _state.Keys];

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Check_AnyCase_IsErrorIfAndOnlyIfServiceRejectsIt(string name)
    {
        var tried = PreflightCases.Broken.GetValueOrDefault(name) ?? PreflightCases.Valid[name];

        var error = await GetRejectionAsync(tried);

        var report = tried.Check();
        Assert.True((error is not null) == report.HasErrors, $"{name}: {error?.Message} {report}");
        if (report.HasErrors && report.Findings[0].ServiceMessage is { } message)
        {
            Assert.Contains(message, error!.Message, StringComparison.Ordinal);
        }
    }

    [Theory]
    [MemberData(nameof(StateRules))]
    public async Task CheckAsync_RuleAboutState_IsErrorAndServiceRejectsIt(string id)
    {
        var ecs = new InMemoryEcs();
        using var client = ecs.CreateClient();
        var token = TestContext.Current.CancellationToken;
        var (options, configuration) = _state[id];
        var definition = Definition() with { RequiresCompatibilities = null };
        ecs.Seed(Cluster("prod", "shop"), Cluster("default", "shop"), definition);
        ecs.Seed(Request(
            definition, new PreflightOptions { LaunchType = LaunchType.Fargate }, Expose(Endpoint with
            {
                DiscoveryName = "taken",
                ClientAliases = [Alias with { DnsName = "taken" }],
            })) with
        { ServiceName = "first" });
        var described = (await client.DescribeTaskDefinitionAsync(
            new DescribeTaskDefinitionRequest { TaskDefinition = definition.Family }, token)).TaskDefinition!;

        var report = await ServiceConnectPreflight.CheckAsync(client, described, configuration, options, token);

        Assert.Contains(report.Findings, finding => (finding.RuleId, finding.Severity) == (id, PreflightSeverity.Error));
        var error = await Assert.ThrowsAnyAsync<EcsServiceException>(
            () => client.CreateServiceAsync(Request(definition, options, configuration), token));
        Assert.Contains(report.Findings.First(finding => finding.RuleId == id).ServiceMessage ?? "", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Rules_OfSeverityError_AreAllHeldAgainstTheService() => Assert.Equal(
        PreflightRules.All.Where(rule => rule.Severity == PreflightSeverity.Error).Select(rule => rule.Id),
        PreflightCases.Broken.Values.Where(tried => tried.Check().HasErrors).Select(tried => tried.Id!).Union(_state.Keys).Order(StringComparer.Ordinal));

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
            await client.CreateServiceAsync(Request(tried.Definition, options with { Cluster = "prod" }, tried.Configuration), token);
            return null;
        }
        catch (EcsException error)
        {
            return error;
        }
    }

    private static CreateServiceRequest Request(
        RegisterTaskDefinitionRequest definition, PreflightOptions options, ServiceConnectConfiguration configuration)
    {
        var isAwsvpc = definition.NetworkMode == NetworkMode.Awsvpc;
        return new CreateServiceRequest
        {
            Cluster = options.Cluster,
            ServiceName = "orders",
            TaskDefinition = definition.Family,
            DesiredCount = 1,
            LaunchType = options.LaunchType.HasValue || !isAwsvpc ? options.LaunchType
                : definition.RequiresCompatibilities?.Contains(Compatibility.Ec2) == true ? LaunchType.Ec2
                : LaunchType.Fargate,
            PlatformVersion = options.PlatformVersion,
            DeploymentController = options.DeploymentController.HasValue
                ? new DeploymentController { Type = options.DeploymentController }
                : null,
            NetworkConfiguration = isAwsvpc
                ? new NetworkConfiguration { AwsvpcConfiguration = new AwsVpcConfiguration { Subnets = ["subnet-1"] } }
                : null,
            ServiceConnectConfiguration = configuration,
        };
    }
}
