using System.Text.Json.Nodes;
using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Tests.Events;

/// <summary>Bodies as users have published them, which have what the samples of the developer guide do not show. Names and ids are changed.</summary>
public partial class EcsEventTests
{
    /// <summary>A task of a service on Fargate with a load balancer and ECS Exec, stopped by a user (2024).</summary>
    private const string StoppedFargateTask = """
        {"attachments":[{"id":"2b7a41d0-0c55-4f6e-9b1e-7d3f5a9c8e21","type":"elb","status":"DELETED","details":[]},
           {"id":"9c3e5f71-aa04-4d28-8f60-1b2d4e6a8c90","type":"eni","status":"DELETED",
            "details":[{"name":"subnetId","value":"subnet-0b1c"},{"name":"networkInterfaceId","value":"eni-0d2e"},{"name":"macAddress","value":"0a:1b:2c:3d:4e:5f"},
             {"name":"privateDnsName","value":"ip-10-1-2-3.eu-central-1.compute.internal"},{"name":"privateIPv4Address","value":"10.1.2.3"}]}],
         "attributes":[{"name":"ecs.cpu-architecture","value":"x86_64"}],"availabilityZone":"eu-central-1c",
         "clusterArn":"arn:aws:ecs:eu-central-1:210987654321:cluster/shop","connectivity":"CONNECTED","connectivityAt":"2027-02-03T04:00:04.836Z",
         "containers":[{"containerArn":"arn:aws:ecs:eu-central-1:210987654321:container/shop/6b1f/77aa","exitCode":0,"lastStatus":"STOPPED","name":"web",
            "image":"210987654321.dkr.ecr.eu-central-1.amazonaws.com/web:latest","imageDigest":"sha256:00ff","runtimeId":"6b1f-2171104572",
            "taskArn":"arn:aws:ecs:eu-central-1:210987654321:task/shop/6b1f",
            "networkInterfaces":[{"attachmentId":"9c3e5f71-aa04-4d28-8f60-1b2d4e6a8c90","privateIpv4Address":"10.1.2.3"}],"cpu":"0",
            "managedAgents":[{"name":"ExecuteCommandAgent","status":"STOPPED"}]}],
         "cpu":"512","createdAt":"2027-02-03T04:00:00.725Z","desiredStatus":"STOPPED","enableExecuteCommand":true,"ephemeralStorage":{"sizeInGiB":20},
         "executionStoppedAt":"2027-02-03T04:27:46.71Z","group":"service:web","launchType":"FARGATE","lastStatus":"STOPPED","memory":"1024",
         "overrides":{"containerOverrides":[{"name":"web"}]},"platformVersion":"1.4.0","pullStartedAt":"2027-02-03T04:00:12.615Z",
         "pullStoppedAt":"2027-02-03T04:00:27.038Z","startedAt":"2027-02-03T04:00:47.54Z","startedBy":"ecs-svc/4711","stoppingAt":"2027-02-03T04:26:58.645Z",
         "stoppedAt":"2027-02-03T04:28:11.984Z","stoppedReason":"Task stopped by user","stopCode":"UserInitiated",
         "taskArn":"arn:aws:ecs:eu-central-1:210987654321:task/shop/6b1f","taskDefinitionArn":"arn:aws:ecs:eu-central-1:210987654321:task-definition/web:3",
         "updatedAt":"2027-02-03T04:28:11.984Z","version":9}
        """;

    /// <summary>A task on a container instance, as the first events of ECS were (2016).</summary>
    private const string OldInstanceTask = """
        {"clusterArn":"arn:aws:ecs:eu-central-1:210987654321:cluster/shop","containerInstanceArn":"arn:aws:ecs:eu-central-1:210987654321:container-instance/04f8",
         "containers":[{"containerArn":"arn:aws:ecs:eu-central-1:210987654321:container/40a3","lastStatus":"PENDING","name":"web",
            "taskArn":"arn:aws:ecs:eu-central-1:210987654321:task/3102"}],
         "createdAt":"2027-02-03T04:00:00.3Z","desiredStatus":"RUNNING","lastStatus":"PENDING",
         "overrides":{"containerOverrides":[{"command":["run","all"],"environment":[{"name":"MODE","value":"fast"}],"name":"web"}]},
         "updatedAt":"2027-02-03T04:00:00.3Z","taskArn":"arn:aws:ecs:eu-central-1:210987654321:task/3102",
         "taskDefinitionArn":"arn:aws:ecs:eu-central-1:210987654321:task-definition/web:1","version":1}
        """;

    /// <summary>An instance, with the time of its registration and its network interfaces (2017).</summary>
    private const string RegisteredInstance = """
        {"status":"ACTIVE","registeredAt":"2027-02-03T02:36:50.591Z","registeredResources":[{"type":"INTEGER","name":"CPU","integerValue":1024},
           {"stringSetValue":[],"type":"STRINGSET","name":"PORTS_UDP"}],"ec2InstanceId":"i-0a1b2c3d","agentConnected":true,
         "containerInstanceArn":"arn:aws:ecs:eu-central-1:210987654321:container-instance/77aa","pendingTasksCount":0,"runningTasksCount":0,
         "remainingResources":[{"type":"INTEGER","name":"CPU","integerValue":1024},{"stringSetValue":[],"type":"STRINGSET","name":"PORTS_UDP"}],
         "version":2,"versionInfo":{"dockerVersion":"DockerVersion: 25.0.3","agentHash":"0bcd","agentVersion":"1.80.0"},
         "attachments":[{"id":"5d1f","type":"trunk-eni","status":"ATTACHED","details":[{"name":"macAddress","value":"0a:1b"}]}],
         "attributes":[{"name":"ecs.instance-type","value":"t3.micro"},{"name":"com.amazonaws.ecs.capability.ecr-auth"}],
         "clusterArn":"arn:aws:ecs:eu-central-1:210987654321:cluster/shop","updatedAt":"2027-02-03T02:36:51.12Z"}
        """;

    [Theory]
    [InlineData(StoppedFargateTask)]
    [InlineData(OldInstanceTask)]
    public void Parse_PublishedTask_LosesNothing(string detail)
    {
        var parsed = Parse<TaskStateChangeEvent>("ECS Task State Change", "task/shop/6b1f", detail);

        AssertContains(parsed, detail);
        AssertRoundTrip(parsed);
    }

    [Fact]
    public void Parse_PublishedInstance_LosesNothing()
    {
        var parsed = Parse<ContainerInstanceStateChangeEvent>("ECS Container Instance State Change", "container-instance/77aa", RegisteredInstance);

        Assert.Equal(new DateTimeOffset(2027, 2, 3, 2, 36, 50, 591, TimeSpan.Zero), parsed.ContainerInstance.RegisteredAt);
        AssertContains(parsed, RegisteredInstance);
        AssertRoundTrip(parsed);
    }

    [Theory]
    [InlineData("status")]
    [InlineData("lastStatus")]
    public void Parse_ManagedAgent_IsReadByEitherName(string member)
    {
        var detail = StoppedFargateTask.Replace("\"status\":\"STOPPED\"", $"\"{member}\":\"RUNNING\"", StringComparison.Ordinal);

        var parsed = Parse<TaskStateChangeEvent>("ECS Task State Change", "task/shop/6b1f", detail);

        var agent = Assert.Single(parsed.Task.Containers[0].ManagedAgents);
        Assert.Equal((ManagedAgentName.ExecuteCommandAgent, "RUNNING"), (agent.Name, agent.LastStatus));
        Assert.Contains("\"status\":\"RUNNING\"", EcsJson.Serialize(parsed), StringComparison.Ordinal);
        Assert.Contains("\"lastStatus\":\"RUNNING\"", EcsJson.Serialize(agent), StringComparison.Ordinal);
        Assert.Equal(parsed.Task, EcsJson.Deserialize<EcsTask>(detail));
    }

    [Fact]
    public void Deserialize_StrictTaskOfAnEvent_KnowsTheName() => Assert.Equal(
        "STOPPED",
        EcsJson.Deserialize<Container>("""{"managedAgents":[{"name":"ExecuteCommandAgent","status":"STOPPED"}]}""", EcsJsonOptions.Strict)
            .ManagedAgents[0].LastStatus);

    /// <summary>Asserts that the written event has the whole detail; it may have empty lists in addition.</summary>
    private static void AssertContains(EcsEvent parsed, string detail) =>
        AssertContains(JsonNode.Parse(detail)!, JsonNode.Parse(EcsJson.Serialize(parsed))!["detail"]!, "detail");

    private static void AssertContains(JsonNode expected, JsonNode? actual, string path)
    {
        Assert.True(actual is not null, $"{path} is lost");
        switch (expected)
        {
            case JsonObject members:
                Assert.All(members, member => AssertContains(member.Value!, actual![member.Key], $"{path}.{member.Key}"));
                break;
            case JsonArray items:
                Assert.Equal(items.Count, actual!.AsArray().Count);
                Assert.All(items, (item, i) => AssertContains(item!, actual[i], $"{path}[{i}]"));
                break;
            default:
                Assert.True(JsonNode.DeepEquals(expected, actual), $"{path}: {expected} became {actual}");
                break;
        }
    }
}
