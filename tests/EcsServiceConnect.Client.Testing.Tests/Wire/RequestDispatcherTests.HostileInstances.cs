using System.Text.Json.Nodes;

namespace EcsServiceConnect.Client.Testing.Tests;

/// <summary>Replaces members of requests about container instances and their tasks, as <see cref="HostileRequestTests"/> does with others.</summary>
public sealed class HostileInstanceRequestTests : IDisposable
{
    private const string Instance = "INSTANCE";
    private const string RunningTask = "TASK";

    /// <summary>The in-memory ECS for the next request, with an instance and a task. A request that was rejected has changed nothing.</summary>
    private TestEcs? _test;
    private string _instance = "";
    private string _task = "";

    public static TheoryData<string, string> Requests => new()
    {
        {
            "RegisterContainerInstance",
            """
            {"cluster":"prod","instanceIdentityDocument":"{\"instanceId\":\"i-2\"}","instanceIdentityDocumentSignature":"s",
             "totalResources":[{"name":"CPU","type":"INTEGER","integerValue":1024,"longValue":0,"doubleValue":0},
              {"name":"MEMORY","type":"LONG","longValue":1024},{"name":"PORTS","type":"STRINGSET","stringSetValue":["22"]}],
             "versionInfo":{"agentVersion":"1.80.0","agentHash":"h","dockerVersion":"d"},
             "attributes":[{"name":"stack","value":"prod"}],"platformDevices":[{"id":"g","type":"GPU"}],"tags":[{"key":"a","value":"b"}]}
            """
        },
        { "DescribeContainerInstances", """{"cluster":"prod","containerInstances":["INSTANCE"],"include":["TAGS"]}""" },
        { "ListContainerInstances", """{"cluster":"prod","filter":"attribute:a == b","status":"ACTIVE","maxResults":5}""" },
        { "UpdateContainerInstancesState", """{"cluster":"prod","containerInstances":["INSTANCE"],"status":"DRAINING"}""" },
        { "UpdateContainerAgent", """{"cluster":"prod","containerInstance":"INSTANCE"}""" },
        { "DeregisterContainerInstance", """{"cluster":"prod","containerInstance":"INSTANCE","force":true}""" },
        {
            "PutAttributes",
            """{"cluster":"prod","attributes":[{"name":"a","value":"b","targetType":"container-instance","targetId":"INSTANCE"}]}"""
        },
        {
            "DeleteAttributes",
            """{"cluster":"prod","attributes":[{"name":"a","targetType":"container-instance","targetId":"INSTANCE"}]}"""
        },
        {
            "ListAttributes",
            """{"cluster":"prod","targetType":"container-instance","attributeName":"a","attributeValue":"b","maxResults":5}"""
        },
        {
            "CreateCapacityProvider",
            """
            {"name":"asg","tags":[{"key":"a","value":"b"}],"autoScalingGroupProvider":{"autoScalingGroupArn":"fleet",
             "managedScaling":{"status":"ENABLED","targetCapacity":90,"minimumScalingStepSize":1,"maximumScalingStepSize":2,
              "instanceWarmupPeriod":30},"managedTerminationProtection":"ENABLED","managedDraining":"ENABLED"}}
            """
        },
        {
            "DescribeCapacityProviders",
            """{"capacityProviders":["FARGATE"],"cluster":"prod","include":["TAGS"],"maxResults":5}"""
        },
        {
            "RunTask",
            """
            {"cluster":"prod","taskDefinition":"legacy","launchType":"EC2","count":2,
             "overrides":{"cpu":"100","memory":"400","containerOverrides":[{"name":"app","cpu":5,"memory":300,"memoryReservation":200}]},
             "placementConstraints":[{"type":"memberOf","expression":"attribute:ecs.instance-type exists"}],
             "placementStrategy":[{"type":"spread","field":"instanceId"},{"type":"binpack","field":"cpu"},{"type":"random"}]}
            """
        },
        {
            "CreateService",
            """
            {"cluster":"prod","serviceName":"new","taskDefinition":"legacy","launchType":"EC2","desiredCount":2,
             "placementConstraints":[{"type":"distinctInstance"}],"placementStrategy":[{"type":"binpack","field":"memory"}]}
            """
        },
        { "StartTask", """{"cluster":"prod","taskDefinition":"legacy","containerInstances":["INSTANCE"],"group":"g"}""" },
        {
            "SubmitTaskStateChange",
            """
            {"cluster":"prod","task":"TASK","status":"STOPPED","reason":"r","executionStoppedAt":1,
             "containers":[{"containerName":"app","status":"STOPPED","exitCode":1,"reason":"r","runtimeId":"x","imageDigest":"d",
              "networkBindings":[{"containerPort":80,"hostPort":80}]}],
             "attachments":[{"attachmentArn":"a","status":"DETACHED"}]}
            """
        },
        {
            "SubmitContainerStateChange",
            """{"cluster":"prod","task":"TASK","containerName":"app","status":"STOPPED","exitCode":1,"networkBindings":[{"hostPort":80}]}"""
        },
        { "SubmitAttachmentStateChanges", """{"cluster":"prod","attachments":[{"attachmentArn":"a","status":"ATTACHED"}]}""" },
        {
            "RegisterTaskDefinition",
            """
            {"family":"legacy","placementConstraints":[{"type":"memberOf","expression":"attribute:a == b"}],
             "containerDefinitions":[{"name":"app","image":"i","cpu":10,"memory":128,"memoryReservation":64,
              "resourceRequirements":[{"type":"GPU","value":"1"}],
              "portMappings":[{"containerPort":80,"hostPort":8080,"protocol":"tcp"},{"containerPortRange":"90-99"}]}]}
            """
        },
    };

    public void Dispose() => _test?.Dispose();

    [Theory]
    [MemberData(nameof(Requests))]
    public async Task Dispatch_AnyMemberInvalid_NeverReturnsServerError(string operation, string body)
    {
        Assert.Equal(200, await StatusAsync(operation, body));
        foreach (var invalid in HostileRequestTests.ReplaceMembers(JsonNode.Parse(body)!))
        {
            Assert.True(await StatusAsync(operation, invalid) is 200 or 400, invalid);
        }
    }

    /// <summary>Returns the status, after checking that tasks can be placed and everything can be described, also later.</summary>
    private async Task<int> StatusAsync(string operation, string body)
    {
        var test = _test ??= await CreateAsync();
        var response = await test.Ecs.SendAsync(
            operation,
            body.Replace(Instance, _instance, StringComparison.Ordinal).Replace(RunningTask, _task, StringComparison.Ordinal));
        if (response.StatusCode != 200)
        {
            return response.StatusCode;
        }

        _test = null;
        using (test)
        {
            for (var i = 0; i < 3; i++)
            {
                test.Pass(0.4);
                var run = await test.Ecs.SendAsync("RunTask", """{"cluster":"prod","taskDefinition":"legacy","count":3,"launchType":"EC2"}""");
                Assert.True(run.StatusCode is 200 or 400);
            }

            var instances = (await test.Client.ListContainerInstancesAsync(new() { Cluster = "prod" }, TestEcs.Token)).ContainerInstanceArns;
            await test.Client.DescribeContainerInstancesAsync(
                new() { Cluster = "prod", ContainerInstances = [_instance, .. instances] }, TestEcs.Token);
            await test.TasksAsync();
        }

        return response.StatusCode;
    }

    private async Task<TestEcs> CreateAsync()
    {
        var test = new TestEcs();
        _instance = (await test.PrepareAsync())[0].ContainerInstanceArn!;
        _task = (await test.RunAsync()).Tasks[0].TaskArn!;
        test.Pass(1);
        return test;
    }
}
