using System.Text.Json.Nodes;

namespace EcsServiceConnect.Client.Testing.Tests;

/// <summary>Replaces every member of valid requests by invalid values, one at a time: none may lead to a server error.</summary>
public sealed class HostileRequestTests : IDisposable
{
    private static readonly string[] _invalidValues =
        ["null", "{}", "[]", "[null]", "[{}]", "\"\"", "\"x\"", "0", "-1", "2147483647", "9e99", "true", "\"arn:aws:ecs\"", "\"\\u0000\""];

    /// <summary>The in-memory ECS for the next request. One that was rejected has changed nothing.</summary>
    private TestEcs? _test;

    public static TheoryData<string, string> Requests => new()
    {
        {
            "CreateCluster",
            """
            {"clusterName":"c","tags":[{"key":"a","value":"b"}],"settings":[{"name":"containerInsights","value":"enabled"}],
             "configuration":{"executeCommandConfiguration":{"logging":"DEFAULT"}},"capacityProviders":["FARGATE"],
             "defaultCapacityProviderStrategy":[{"capacityProvider":"FARGATE","weight":1,"base":0}],
             "serviceConnectDefaults":{"namespace":"shop"}}
            """
        },
        {
            "RegisterTaskDefinition",
            """
            {"family":"orders","networkMode":"awsvpc","cpu":"256","memory":"512","requiresCompatibilities":["FARGATE"],
             "executionRoleArn":"arn:aws:iam::123456789012:role/execution","volumes":[{"name":"data","host":{"sourcePath":""}}],
             "runtimePlatform":{"cpuArchitecture":"ARM64","operatingSystemFamily":"LINUX"},
             "ephemeralStorage":{"sizeInGiB":30},"tags":[{"key":"a"}],"containerDefinitions":[
               {"name":"app","image":"i","cpu":1,"memory":100,"memoryReservation":50,"essential":true,
                "portMappings":[{"name":"http","containerPort":80,"hostPort":80,"protocol":"tcp","appProtocol":"http"}],
                "environment":[{"name":"A","value":"1"}],"secrets":[{"name":"S","valueFrom":"v"}],
                "mountPoints":[{"sourceVolume":"data","containerPath":"/d"}],"dependsOn":[{"containerName":"db","condition":"HEALTHY"}],
                "logConfiguration":{"logDriver":"awslogs","options":{"awslogs-group":"g","awslogs-region":"r","awslogs-stream-prefix":"p"}},"ulimits":[{"name":"nofile","softLimit":1,"hardLimit":2}]},
               {"name":"db","image":"i","healthCheck":{"command":["CMD","true"],"interval":5},
                "environmentFiles":[{"value":"arn:aws:s3:::b/v.env","type":"s3"}],"resourceRequirements":[{"type":"InferenceAccelerator","value":"1"}]}]}
            """
        },
        {
            "CreateService",
            """
            {"cluster":"prod","serviceName":"new","taskDefinition":"orders","desiredCount":1,"launchType":"FARGATE","clientToken":"t",
             "networkConfiguration":{"awsvpcConfiguration":{"subnets":["s"],"securityGroups":["g"],"assignPublicIp":"ENABLED"}},
             "loadBalancers":[{"targetGroupArn":"t","containerName":"app","containerPort":8080}],"healthCheckGracePeriodSeconds":1,
             "deploymentConfiguration":{"maximumPercent":200,"minimumHealthyPercent":50,"strategy":"ROLLING",
               "deploymentCircuitBreaker":{"enable":true,"rollback":true},"alarms":{"alarmNames":["a"],"enable":true,"rollback":true}},
             "deploymentController":{"type":"ECS"},"propagateTags":"SERVICE","enableECSManagedTags":true,
             "serviceConnectConfiguration":{"enabled":true,"namespace":"shop","services":[{"portName":"http","discoveryName":"n",
               "clientAliases":[{"port":80,"dnsName":"n"}],"ingressPortOverride":15000}]}}
            """
        },
        {
            "UpdateService",
            """
            {"cluster":"prod","service":"orders","desiredCount":3,"taskDefinition":"orders:1","forceNewDeployment":true,
             "capacityProviderStrategy":[],"deploymentConfiguration":{"maximumPercent":150},"platformVersion":"LATEST",
             "networkConfiguration":{"awsvpcConfiguration":{"subnets":["s"]}},
             "serviceConnectConfiguration":{"enabled":true,"services":[{"portName":"http"}]},"placementStrategy":[],"loadBalancers":[]}
            """
        },
        {
            "RunTask",
            """
            {"cluster":"prod","taskDefinition":"orders","count":1,"launchType":"FARGATE","clientToken":"t","group":"g","startedBy":"me",
             "networkConfiguration":{"awsvpcConfiguration":{"subnets":["s"]}},"propagateTags":"TASK_DEFINITION","tags":[{"key":"a"}],
             "overrides":{"cpu":"512","memory":"1 GB","ephemeralStorage":{"sizeInGiB":30},
               "containerOverrides":[{"name":"app","command":["c"],"environment":[{"name":"A","value":"1"}],"cpu":1,"memory":5}]}}
            """
        },
        { "DescribeServices", """{"cluster":"prod","services":["orders"],"include":["TAGS"]}""" },
        { "DescribeTasks", """{"cluster":"prod","tasks":["a"],"include":["TAGS"]}""" },
        { "DescribeClusters", """{"clusters":["prod"],"include":["TAGS","STATISTICS"]}""" },
        { "DescribeTaskDefinition", """{"taskDefinition":"orders:1","include":["TAGS"]}""" },
        {
            "ListTasks",
            """{"cluster":"prod","family":"orders","serviceName":"orders","maxResults":1,"nextToken":"t","launchType":"FARGATE"}"""
        },
        { "ListServicesByNamespace", """{"namespace":"shop","maxResults":5,"nextToken":"t"}""" },
        { "StopTask", """{"cluster":"prod","task":"a","reason":"r"}""" },
        {
            "PutClusterCapacityProviders",
            """
            {"cluster":"prod","capacityProviders":["FARGATE"],
             "defaultCapacityProviderStrategy":[{"capacityProvider":"FARGATE","weight":1}]}
            """
        },
        {
            "UpdateCluster",
            """{"cluster":"prod","settings":[{"name":"containerInsights","value":"enabled"}],"serviceConnectDefaults":{"namespace":""}}"""
        },
        {
            "PutAccountSetting",
            """{"name":"containerInsights","value":"enabled","principalArn":"arn:aws:iam::123456789012:user/ada"}"""
        },
        { "DeleteAccountSetting", """{"name":"containerInsights","principalArn":"arn:aws:iam::123456789012:user/ada"}""" },
        { "ListAccountSettings", """{"name":"containerInsights","value":"enabled","effectiveSettings":true,"maxResults":5}""" },
        {
            "TagResource",
            """{"resourceArn":"arn:aws:ecs:us-east-1:123456789012:service/prod/orders","tags":[{"key":"a","value":"b"}]}"""
        },
        { "UntagResource", """{"resourceArn":"arn:aws:ecs:us-east-1:123456789012:cluster/prod","tagKeys":["a"]}""" },
        { "DeleteTaskDefinitions", """{"taskDefinitions":["orders:1","orders:2"]}""" },
        { "ListTaskDefinitionFamilies", """{"familyPrefix":"o","status":"ACTIVE","maxResults":5}""" },
        {
            "RegisterDaemonTaskDefinition",
            """
            {"family":"agent","cpu":"256","memory":"512","tags":[{"key":"a"}],"pidMode":"shared","ipcMode":"none",
             "volumes":[{"name":"v","host":{"sourcePath":"/var/log"}},{"name":"l","logDriverVolumeConfiguration":{"driver":"json-file"}}],
             "containerDefinitions":[{"name":"agent","image":"i","cpu":1,"memory":100,"essential":true,
               "mountPoints":[{"sourceVolume":"v","containerPath":"/l"}],"logConfiguration":{"logDriver":"awslogs","options":{"awslogs-group":"g","awslogs-region":"r"}},
               "healthCheck":{"command":["CMD","true"]},"dependsOn":[{"containerName":"init","condition":"COMPLETE"}]},
              {"name":"init","image":"i","essential":false,"restartPolicy":{"enabled":true}}]}
            """
        },
        {
            "CreateGateway",
            """
            {"name":"shop","infrastructureRoleArn":"arn:aws:iam::123456789012:role/r","deletionProtection":true,"propagateTags":"GATEWAY",
             "tags":[{"key":"a"}],"configuration":{"hostSharedAlb":{"scheme":"internal","port":443,"protocol":"HTTPS","maxAlbCount":2,
               "networkConfiguration":{"inboundSecurityGroup":"sg","subnets":["a","b"],"ipAddressType":"ipv4"},"httpDesync":"monitor",
               "accessLogs":{"destination":{"s3":{"bucket":"b"}}},"testTrafficRules":{"header":{"name":"x","values":["1"]}}}}}
            """
        },
        {
            "CreateExpressGatewayService",
            """
            {"infrastructureRoleArn":"arn:aws:iam::123456789012:role/r","executionRoleArn":"e","cluster":"prod","serviceName":"new",
             "healthCheckPath":"/","cpu":"256","memory":"512","cpuArchitecture":"ARM64","tags":[{"key":"a"}],
             "networkConfiguration":{"subnets":["a","b"],"securityGroups":["g"]},
             "scalingTarget":{"minTaskCount":1,"maxTaskCount":2,"autoScalingMetric":"AVERAGE_MEMORY","autoScalingTargetValue":50},
             "primaryContainer":{"image":"i","containerPort":80,"command":["c"],"environment":[{"name":"A","value":"1"}],
               "secrets":[{"name":"S","valueFrom":"v"}],"awsLogsConfiguration":{"logGroup":"g","logStreamPrefix":"p"},
               "repositoryCredentials":{"credentialsParameter":"c"}}}
            """
        },
        { "UpdateTaskProtection", """{"cluster":"prod","tasks":["a"],"protectionEnabled":true,"expiresInMinutes":5}""" },
    };

    public void Dispose() => _test?.Dispose();

    [Theory]
    [MemberData(nameof(Requests))]
    public async Task Dispatch_AnyMemberInvalid_NeverReturnsServerError(string operation, string body)
    {
        Assert.Equal(operation is "ListTasks" or "ListServicesByNamespace" or "StopTask" ? 400 : 200, await StatusAsync(operation, body));
        foreach (var invalid in ReplaceMembers(JsonNode.Parse(body)!))
        {
            Assert.True(await StatusAsync(operation, invalid) is 200 or 400, invalid);
        }
    }

    /// <summary>Returns the status, after checking that what was accepted can be described, also later.</summary>
    private async Task<int> StatusAsync(string operation, string body)
    {
        if (_test is null)
        {
            _test = new TestEcs();
            await _test.CreateSteadyServiceAsync();
        }

        var response = await _test.Ecs.SendAsync(operation, body);
        _test.Pass(0.3);
        Assert.Equal(200, (await _test.Ecs.SendAsync("DescribeServices", """{"cluster":"prod","services":["orders","new"]}""")).StatusCode);
        Assert.Equal(200, (await _test.Ecs.SendAsync("DescribeClusters", """{"clusters":["prod"],"include":["STATISTICS"]}""")).StatusCode);
        if (response.StatusCode == 200)
        {
            _test.Dispose();
            _test = null;
        }

        return response.StatusCode;
    }

    /// <summary>Creates all copies of a tree in which one node below the root is replaced.</summary>
    internal static IEnumerable<string> ReplaceMembers(JsonNode root)
    {
        foreach (var path in Paths(root, []))
        {
            foreach (var invalidValue in _invalidValues)
            {
                var copy = root.DeepClone();
                var parent = path[..^1].Aggregate(copy, static (node, step) => step is int index ? node[index]! : node[(string)step]!);
                var replacement = JsonNode.Parse(invalidValue);
                if (path[^1] is int last)
                {
                    parent[last] = replacement;
                }
                else
                {
                    parent[(string)path[^1]] = replacement;
                }

                yield return copy.ToJsonString();
            }
        }
    }

    private static IEnumerable<object[]> Paths(JsonNode? node, object[] at)
    {
        var children = node switch
        {
            JsonObject members => members.Select(static member => ((object)member.Key, member.Value)),
            JsonArray items => items.Select(static (item, index) => ((object)index, item)),
            _ => [],
        };
        foreach (var (step, child) in children.ToList())
        {
            yield return [.. at, step];
            foreach (var deeper in Paths(child, [.. at, step]))
            {
                yield return deeper;
            }
        }
    }
}
