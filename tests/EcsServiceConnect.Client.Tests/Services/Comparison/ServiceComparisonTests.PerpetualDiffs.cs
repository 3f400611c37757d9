using System.Text.Json;
using System.Text.Json.Nodes;
using EcsServiceConnect.Client.Models;
using EcsServiceConnect.Client.Services.Planning;
using EcsServiceConnect.TestSupport;

namespace EcsServiceConnect.Client.Tests.Services.Comparison;

/// <summary>What a deploy tool showed for ever stays quiet, and every real change is found all the same.</summary>
public sealed class ServiceComparisonPerpetualDiffTests
{
    /// <summary>Name and cluster identify a service. Whether an ARN is of a namespace of another name, only a call can tell.</summary>
    private static readonly string[] _identity = ["$.serviceName", "$.cluster"];

    [Fact]
    public void Reports_EveryPair_NamesItsSource()
    {
        string[] pairs =
        [
            .. PerpetualDiff.Services.Select(row => "services/" + row.Data),
            .. PerpetualDiff.TaskDefinitions.Select(row => "task-definitions/" + row.Data),
        ];

        Assert.Equal(pairs.Order(StringComparer.Ordinal), PerpetualDiff.Reports.Select(report => report[0]).Order(StringComparer.Ordinal));
        Assert.All(PerpetualDiff.Reports, report => Assert.StartsWith("https://github.com/", report[2], StringComparison.Ordinal));
        Assert.True(pairs.Length >= 20);
    }

    [Theory]
    [MemberData(nameof(PerpetualDiff.Services), MemberType = typeof(PerpetualDiff))]
    public async Task Compare_DescribedServiceAndItsFile_ReturnsNothing(string name)
    {
        var file = await DefinitionFileReader.ReadServiceAsync(PerpetualDiff.GetServiceFile(name), TestEcs.Token);
        var described = Assert.Single(PerpetualDiff.ReadServices(name).Services);

        Assert.Empty(ServiceComparison.Compare(described, file.Request));
    }

    [Theory]
    [MemberData(nameof(PerpetualDiff.Services), MemberType = typeof(PerpetualDiff))]
    public async Task PlanService_DescribedServiceAndItsFile_HasNothingToDo(string name)
    {
        var services = PerpetualDiff.ReadServices(name);
        var running = TestEcs.Definition().ToTaskDefinition() with { TaskDefinitionArn = services.Services[0].TaskDefinition };
        var ecs = new DescribedEcs(services, new DescribeTaskDefinitionResponse { TaskDefinition = running });

        var plan = await ecs.PlanServiceAsync(definitionFile: null, PerpetualDiff.GetServiceFile(name), cancellationToken: TestEcs.Token);
        ecs.Calls.Clear();
        await plan.ApplyAsync(cancellationToken: TestEcs.Token);

        Assert.Equal(ServicePlanAction.None, plan.Action);
        Assert.Empty(ecs.Calls);
    }

    [Theory]
    [MemberData(nameof(PerpetualDiff.TaskDefinitions), MemberType = typeof(PerpetualDiff))]
    public async Task PlanService_DescribedDefinitionAndItsFile_HasNothingToDo(string name)
    {
        var definition = PerpetualDiff.ReadDefinition(name);
        var ecs = new DescribedEcs(PerpetualDiff.ReadServices("family-alone"), definition);

        var plan = await ecs.PlanServiceAsync(PerpetualDiff.GetDefinitionFile(name), PerpetualDiff.GetServiceFile("family-alone"), cancellationToken: TestEcs.Token);

        Assert.Empty(plan.TaskDefinitionDifferences);
        Assert.Equal(ServicePlanAction.None, plan.Action);
        Assert.Equal(["DescribeServicesRequest", "DescribeTaskDefinitionRequest"], ecs.Calls);
    }

    /// <summary>Changes each value of the file once: the normal forms hide none of the changes.</summary>
    [Theory]
    [MemberData(nameof(PerpetualDiff.Services), MemberType = typeof(PerpetualDiff))]
    public void Compare_OneValueOfTheFileChanged_ReturnsTheMember(string name)
    {
        var described = Assert.Single(PerpetualDiff.ReadServices(name).Services);
        var file = Read(name);
        for (var i = 0; i < GetValues(file).Count(); i++)
        {
            var changed = Read(name);
            var value = GetValues(changed).ElementAt(i);
            var path = value.GetPath();
            if (_identity.Contains(path) || (name, path) is ("namespace-arn", "$.serviceConnectConfiguration.namespace"))
            {
                continue;
            }

            Change(value);
            var differences = ServiceComparison.Compare(described, EcsJson.Deserialize<CreateServiceRequest>(changed.ToJsonString()));

            var member = path["$.".Length..].Split('.', '[')[0];
            Assert.True(differences.Any(difference => difference.Path.StartsWith(member, StringComparison.Ordinal)), path);
        }
    }

    /// <summary>Removes each member of a file that states something else than a default: that is a change, too.</summary>
    [Fact]
    public void Compare_SettingRemovedFromTheFile_ReturnsIt()
    {
        var full = EcsJson.Deserialize<CreateServiceRequest>(
            """
            {
              "serviceName": "orders", "launchType": "EC2", "schedulingStrategy": "REPLICA", "healthCheckGracePeriodSeconds": 30,
              "loadBalancers": [{ "targetGroupArn": "tg", "containerName": "app", "containerPort": 80 }],
              "serviceRegistries": [{ "registryArn": "r" }], "role": "ecs", "placementConstraints": [{ "type": "distinctInstance" }],
              "placementStrategy": [{ "type": "random" }], "enableECSManagedTags": true, "enableExecuteCommand": true, "propagateTags": "SERVICE",
              "platformVersion": "1.3.0", "networkConfiguration": { "awsvpcConfiguration": { "subnets": ["subnet-1"] } },
              "serviceConnectConfiguration": { "enabled": true, "namespace": "shop" }, "volumeConfigurations": [{ "name": "data" }],
              "vpcLatticeConfigurations": [{ "roleArn": "r", "targetGroupArn": "t", "portName": "http" }],
              "deploymentConfiguration": { "maximumPercent": 150 }
            }
            """);
        var json = JsonNode.Parse(EcsJson.Serialize(full))!.AsObject();
        foreach (var member in json.Select(member => member.Key).Except(["serviceName", "launchType", "schedulingStrategy"]).ToList())
        {
            var reduced = json.DeepClone().AsObject();
            reduced.Remove(member);

            var differences = ServiceComparison.Compare(full, EcsJson.Deserialize<CreateServiceRequest>(reduced.ToJsonString()));

            Assert.StartsWith(member, Assert.Single(differences).Path, StringComparison.Ordinal);
        }
    }

    private static JsonObject Read(string name)
    {
        var json = JsonNode.Parse(File.ReadAllText(PerpetualDiff.GetServiceFile(name)))!.AsObject();

        // A copy of a response: only its settings can be changed.
        return json["services"] is { } services
            ? JsonNode.Parse(EcsJson.Serialize(EcsJson.Deserialize<Service>(services[0]!.ToJsonString()).ToCreateRequest()))!.AsObject()
            : json;
    }

    private static IEnumerable<JsonValue> GetValues(JsonNode? node) => node switch
    {
        JsonObject owner => owner.SelectMany(member => GetValues(member.Value)),
        JsonArray list => list.SelectMany(GetValues),
        JsonValue value => [value],
        _ => [],
    };

    private static void Change(JsonValue value) => value.ReplaceWith(value.GetValueKind() switch
    {
        JsonValueKind.String => JsonValue.Create(value + "x"),
        JsonValueKind.Number => JsonValue.Create(value.GetValue<double>() + 1),
        _ => JsonValue.Create(!value.GetValue<bool>()),
    });
}
