using EcsServiceConnect.Client.Fluent;
using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Tests.Fluent;

public class RegisterTaskDefinitionBuilderTests
{
    private static readonly ContainerDefinition _web = new() { Name = "web", Image = "example/web:1" };

    private static readonly RegisterTaskDefinitionBuilder _start =
        ThrowingClient.Instance.TaskDefinition("orders").Register().AddContainer(_web);

    private static readonly BuilderCases<RegisterTaskDefinitionBuilder, RegisterTaskDefinitionRequest> _methods = new(
        _start, new RegisterTaskDefinitionRequest { Family = "orders", ContainerDefinitions = [_web] })
    {
        {
            "ForFargate",
            definition => definition.ForFargate(256, 512),
            request => request with
            {
                RequiresCompatibilities = [Compatibility.Fargate],
                NetworkMode = NetworkMode.Awsvpc,
                Cpu = "256",
                Memory = "512",
            }
        },
        {
            "ForFargate beside ForEc2",
            definition => definition.WithNetworkMode(NetworkMode.Awsvpc).ForFargate(256, 512).ForEc2().ForFargate(512, 1024),
            request => request with
            {
                RequiresCompatibilities = [Compatibility.Ec2, Compatibility.Fargate],
                NetworkMode = NetworkMode.Awsvpc,
                Cpu = "512",
                Memory = "1024",
            }
        },
        { "ForEc2", definition => definition.ForEc2(), request => request with { RequiresCompatibilities = [Compatibility.Ec2] } },
        {
            "ForExternal",
            definition => definition.ForExternal(),
            request => request with { RequiresCompatibilities = [Compatibility.External] }
        },
        { "WithTaskSize", definition => definition.WithTaskSize(512, 900), request => request with { Cpu = "512", Memory = "900" } },
        {
            "WithNetworkMode",
            definition => definition.WithNetworkMode(NetworkMode.Bridge),
            request => request with { NetworkMode = NetworkMode.Bridge }
        },
        { "WithExecutionRole", definition => definition.WithExecutionRole("arn:role"), request => request with { ExecutionRoleArn = "arn:role" } },
        { "WithTaskRole", definition => definition.WithTaskRole("arn:role"), request => request with { TaskRoleArn = "arn:role" } },
        {
            "AddContainer",
            definition => definition.AddContainer("proxy", container => container.FromImage("example/proxy:1").NonEssential()),
            request => request with
            {
                ContainerDefinitions = [_web, new ContainerDefinition { Name = "proxy", Image = "example/proxy:1", Essential = false }],
            }
        },
        {
            "WithRuntimePlatform",
            definition => definition.WithRuntimePlatform(CpuArchitecture.Arm64),
            request => request with { RuntimePlatform = new RuntimePlatform { CpuArchitecture = CpuArchitecture.Arm64 } }
        },
        {
            "WithTag",
            definition => definition.WithTag("team", "a"),
            request => request with { Tags = [new Tag { Key = "team", Value = "a" }] }
        },
        {
            "WithTags",
            definition => definition.WithTags(new Dictionary<string, string> { ["team"] = "a" }),
            request => request with { Tags = [new Tag { Key = "team", Value = "a" }] }
        },
        {
            "WithVolume",
            definition => definition.WithVolume("scratch").WithVolume("logs", hostPath: "/var/log/app"),
            request => request with
            {
                Volumes =
                [
                    new Volume { Name = "scratch" }, new Volume { Name = "logs", Host = new HostVolumeProperties { SourcePath = "/var/log/app" } },
                ],
            }
        },
        {
            "WithVolume again",
            definition => definition.WithVolume("data").WithVolume(new Volume { Name = "data", ConfiguredAtLaunch = true }),
            request => request with { Volumes = [new Volume { Name = "data", ConfiguredAtLaunch = true }] }
        },
        {
            "WithEfsVolume",
            definition => definition.WithEfsVolume("shared", "fs-1", accessPointId: "fsap-1"),
            request => request with
            {
                Volumes =
                [
                    new Volume
                    {
                        Name = "shared",
                        EfsVolumeConfiguration = new EfsVolumeConfiguration
                        {
                            FileSystemId = "fs-1",
                            TransitEncryption = EfsTransitEncryption.Enabled,
                            AuthorizationConfig = new EfsAuthorizationConfig { AccessPointId = "fsap-1" },
                        },
                    },
                ],
            }
        },
        {
            "WithConfiguredAtLaunchVolume",
            definition => definition.WithConfiguredAtLaunchVolume("data"),
            request => request with { Volumes = [new Volume { Name = "data", ConfiguredAtLaunch = true }] }
        },
        {
            "WithEphemeralStorage",
            definition => definition.WithEphemeralStorage(100),
            request => request with { EphemeralStorage = new EphemeralStorage { SizeInGiB = 100 } }
        },
    };

    private static readonly BuilderProblemCases<RegisterTaskDefinitionBuilder, RegisterTaskDefinitionRequest> _problems = new(_start)
    {
        {
            "ForFargate and WithTaskSize both set CPU and memory; keep one.",
            definition => definition.WithTaskSize(256, 512).ForFargate(256, 512)
        },
        {
            "ForFargate and WithNetworkMode(bridge) cannot go together: tasks on Fargate have the network mode awsvpc; keep one.",
            definition => definition.WithNetworkMode(NetworkMode.Bridge).ForFargate(256, 512)
        },
        {
            "ForFargate and WithNetworkMode(host) cannot go together: tasks on Fargate have the network mode awsvpc; keep one.",
            definition => definition.ForFargate(256, 512).WithNetworkMode(NetworkMode.Host)
        },
        {
            "ForFargate and WithVolume(\"logs\") with a host path cannot go together: Fargate has no instances with directories of yours; keep one.",
            definition => definition.WithVolume("logs", hostPath: "/var/log/app").ForFargate(256, 512).WithVolume("scratch")
        },
        {
            "AddContainer is missing: a task definition has at least one container.",
            _ => ThrowingClient.Instance.TaskDefinition("orders").Register()
        },
        {
            "AddContainer(\"web\") is called 2 times; give each container its own name.",
            definition => definition.AddContainer("web", container => container.FromImage("example/web:2"))
        },
        {
            "AddContainer(\"proxy\"): FromImage is missing: a container runs an image.",
            definition => definition.AddContainer("proxy", container => container.WithPortMapping(80))
        },
        {
            "TaskDefinition(\"orders:7\") has a revision; register the family, the service assigns the revision.",
            _ => ThrowingClient.Instance.TaskDefinition("orders:7").Register().AddContainer(_web)
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
    public void Build_SeveralProblems_NamesThemAll()
    {
        var error = Assert.Throws<EcsValidationException>(() => ThrowingClient.Instance.TaskDefinition("orders").Register()
            .ForFargate(256, 512)
            .WithTaskSize(512, 1024)
            .AddContainer("web", container => container.WithHealthCheck("true", interval: TimeSpan.FromSeconds(0.5)))
            .Build());

        Assert.Equal(
            [
                "ForFargate and WithTaskSize both set CPU and memory; keep one.",
                "AddContainer(\"web\"): WithHealthCheck accepts whole seconds from 0 to 2147483647, not 00:00:00.5000000.",
                "AddContainer(\"web\"): FromImage is missing: a container runs an image.",
            ],
            error.Problems);
    }

    [Fact]
    public void Build_FullDefinition_MatchesTheFile()
    {
        const string file = """
            {
              "family": "orders",
              "executionRoleArn": "arn:aws:iam::123456789012:role/execution",
              "networkMode": "awsvpc",
              "containerDefinitions": [
                {
                  "name": "web",
                  "image": "example/orders:3",
                  "portMappings": [{ "containerPort": 8080, "name": "http", "appProtocol": "http" }],
                  "environment": [{ "name": "STAGE", "value": "prod" }],
                  "secrets": [{ "name": "DB", "valueFrom": "arn:aws:ssm:eu-central-1:123456789012:parameter/db" }],
                  "logConfiguration": {
                    "logDriver": "awslogs",
                    "options": { "awslogs-group": "/ecs/orders", "awslogs-region": "eu-central-1", "awslogs-stream-prefix": "web" }
                  },
                  "healthCheck": { "command": ["CMD-SHELL", "curl -f http://localhost:8080/health"], "interval": 10 }
                }
              ],
              "requiresCompatibilities": ["FARGATE"],
              "cpu": "512",
              "memory": "1024"
            }
            """;

        var request = ThrowingClient.Instance.TaskDefinition("orders").Register()
            .ForFargate(512, 1024)
            .WithExecutionRole("arn:aws:iam::123456789012:role/execution")
            .AddContainer("web", container => container
                .FromImage("example/orders:3")
                .WithPortMapping(8080, name: "http", appProtocol: ApplicationProtocol.Http)
                .WithEnvironment("STAGE", "prod")
                .WithSecret("DB", "arn:aws:ssm:eu-central-1:123456789012:parameter/db")
                .WithHealthCheck("curl -f http://localhost:8080/health", interval: TimeSpan.FromSeconds(10))
                .WithAwsLogs("/ecs/orders", "eu-central-1", "web"))
            .Build();

        Assert.Equal(EcsJson.Serialize(EcsJson.Deserialize<RegisterTaskDefinitionRequest>(file)), EcsJson.Serialize(request));
    }
}
