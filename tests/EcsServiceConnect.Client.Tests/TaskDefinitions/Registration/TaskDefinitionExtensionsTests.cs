using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Tests.TaskDefinitions.Registration;

public sealed class TaskDefinitionExtensionsTests
{
    private const string Described =
        """
        {
          "taskDefinition": {
            "taskDefinitionArn": "arn:aws:ecs:us-east-1:123456789012:task-definition/web:7", "family": "web", "revision": 7,
            "status": "ACTIVE", "requiresAttributes": [{ "name": "ecs.capability.task-eni" }], "compatibilities": ["EC2", "FARGATE"],
            "registeredAt": 1669597323.123, "registeredBy": "arn:aws:iam::123456789012:root", "volumes": [], "placementConstraints": [],
            "requiresCompatibilities": ["FARGATE"], "cpu": "256", "memory": "512", "networkMode": "awsvpc",
            "containerDefinitions": [{ "name": "web", "image": "nginx", "cpu": 0, "essential": true, "environment": [], "mountPoints": [] }]
          },
          "tags": [{ "key": "team", "value": "shop" }, { "key": "aws:cloudformation:stack-name", "value": "web" }]
        }
        """;

    private static readonly DescribeTaskDefinitionResponse _response = EcsJson.Deserialize<DescribeTaskDefinitionResponse>(Described);

    [Fact]
    public void ToRegisterRequest_Definition_DropsServiceManagedMembers() =>
        Assert.Equal(
            """
            {"family":"web","networkMode":"awsvpc","containerDefinitions":[{"name":"web","image":"nginx","cpu":0,"essential":true,"environment":[],"mountPoints":[]}],"requiresCompatibilities":["FARGATE"],"cpu":"256","memory":"512"}
            """.Trim(),
            EcsJson.Serialize(_response.TaskDefinition!.ToRegisterRequest()));

    [Fact]
    public void ToRegisterRequest_Response_KeepsUserTags() =>
        Assert.Equal([new Tag { Key = "team", Value = "shop" }], _response.ToRegisterRequest().Tags!);

    [Fact]
    public void ToRegisterRequest_WithTags_UsesThem()
    {
        Tag[] tags = [new Tag { Key = "AWS:x", Value = "1" }, new Tag { Key = "owner" }];

        Assert.Equal([tags[1]], _response.TaskDefinition!.ToRegisterRequest(tags).Tags!);
    }

    [Fact]
    public void ToRegisterRequest_Null_Throws()
    {
        Assert.Throws<ArgumentException>(() => new DescribeTaskDefinitionResponse().ToRegisterRequest());
        Assert.Throws<ArgumentNullException>(() => ((DescribeTaskDefinitionResponse)null!).ToRegisterRequest());
        Assert.Throws<ArgumentNullException>(() => ((TaskDefinition)null!).ToRegisterRequest());
    }

    /// <summary>The example of the AWS CLI's documentation with its output.</summary>
    [Fact]
    public void ToTaskDefinition_Request_IsWhatTheServiceDescribes()
    {
        var request = EcsJson.Deserialize<RegisterTaskDefinitionRequest>(
            """
            {
              "family": "sleep360",
              "containerDefinitions": [
                { "name": "sleep", "image": "busybox", "cpu": 10, "command": ["sleep", "360"], "memory": 10, "essential": true }
              ]
            }
            """);

        var definition = request.ToTaskDefinition();

        Assert.Equal(
            new TaskDefinition
            {
                Family = "sleep360",
                EnableFaultInjection = false,
                ContainerDefinitions =
                [
                    new ContainerDefinition
                    {
                        Name = "sleep",
                        Image = "busybox",
                        Cpu = 10,
                        Memory = 10,
                        PortMappings = [],
                        Essential = true,
                        Command = ["sleep", "360"],
                        Environment = [],
                        MountPoints = [],
                        VolumesFrom = [],
                        SystemControls = [],
                    },
                ],
            },
            definition);
    }

    [Fact]
    public void ToTaskDefinition_HalfFilledAndNullItems_DoesNotThrow()
    {
        var half = EcsJson.Deserialize<RegisterTaskDefinitionRequest>("{}");

        Assert.Empty(half.ToTaskDefinition().ContainerDefinitions);
        Assert.Empty((half with { ContainerDefinitions = [null!], Volumes = [null!] }).ToTaskDefinition().Volumes);
        Assert.Throws<ArgumentNullException>(() => ((RegisterTaskDefinitionRequest)null!).ToTaskDefinition());
    }
}
