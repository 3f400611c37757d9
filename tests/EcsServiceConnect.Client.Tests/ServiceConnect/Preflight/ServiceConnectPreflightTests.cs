using EcsServiceConnect.Client.Models;
using EcsServiceConnect.Client.ServiceConnect;
using static EcsServiceConnect.Client.Tests.ServiceConnect.Preflight.PreflightSamples;

namespace EcsServiceConnect.Client.Tests.ServiceConnect.Preflight;

public class ServiceConnectPreflightTests
{
    public static TheoryData<string> Broken => [.. PreflightCases.Broken.Keys];

    public static TheoryData<string> Valid => [.. PreflightCases.Valid.Keys];

    [Theory]
    [MemberData(nameof(Broken))]
    public void Check_OneViolation_ReturnsOnlyItsFinding(string name)
    {
        var broken = PreflightCases.Broken[name];

        var finding = Assert.Single(broken.Check().Findings);

        Assert.Equal((broken.Id, broken.Path), (finding.RuleId, finding.Path));
        Assert.True(finding.Message.Length > 15 && finding.Remediation.Length > 15, finding.ToString());
    }

    [Theory]
    [MemberData(nameof(Valid))]
    public void Check_ValidCase_HasNoFindings(string name) => Assert.Empty(PreflightCases.Valid[name].Check().Findings);

    [Fact]
    public void Check_TutorialShape_HasNoFindings()
    {
        var definition = EcsJson.Deserialize<RegisterTaskDefinitionRequest>(
            """
            {
              "family": "service-connect-nginx", "networkMode": "awsvpc", "cpu": "256", "memory": "512",
              "requiresCompatibilities": ["FARGATE"], "executionRoleArn": "arn:aws:iam::123456789012:role/ecsTaskExecutionRole",
              "containerDefinitions": [{
                "name": "webserver", "image": "public.ecr.aws/docker/library/nginx:latest", "cpu": 100, "essential": true,
                "portMappings": [{ "name": "nginx", "containerPort": 80, "protocol": "tcp", "appProtocol": "http" }]
              }]
            }
            """)!;
        var service = EcsJson.Deserialize<CreateServiceRequest>(
            """
            {
              "cluster": "tutorial", "serviceName": "service-connect-nginx-service", "launchType": "FARGATE",
              "taskDefinition": "service-connect-nginx", "deploymentController": { "type": "ECS" },
              "serviceConnectConfiguration": {
                "enabled": true,
                "services": [{ "portName": "nginx", "clientAliases": [{ "port": 80 }] }],
                "logConfiguration": { "logDriver": "awslogs", "options": {
                  "awslogs-group": "/ecs/service-connect-proxy", "awslogs-region": "us-west-2", "awslogs-stream-prefix": "proxy" } }
              }
            }
            """)!;

        var options = PreflightOptions.FromRequest(service) with { DefaultNamespace = "service-connect" };

        Assert.Empty(ServiceConnectPreflight.Check(definition, service.ServiceConnectConfiguration!, options).Findings);
    }

    [Fact]
    public void Check_SeveralViolations_ReturnsAllErrorsFirst()
    {
        var report = ServiceConnectPreflight.Check(
            Definition() with { NetworkMode = NetworkMode.Host },
            Expose(Endpoint with { DiscoveryName = "Orders", ClientAliases = [] }));

        Assert.Equal(["ESC004", "ESC023", "ESC055", "ESC030"], report.Findings.Select(f => f.RuleId));
    }

    [Fact]
    public void Check_Disabled_ChecksOnlyTaskDefinition()
    {
        var report = ServiceConnectPreflight.Check(
            Definition(Http with { Name = "HTTP" }),
            new ServiceConnectConfiguration { Enabled = false, Namespace = new string('a', 2000) });

        Assert.Equal("ESC050", Assert.Single(report.Findings).RuleId);
    }

    [Fact]
    public void Check_HalfFilledFile_DoesNotThrow()
    {
        var report = ServiceConnectPreflight.Check(
            EcsJson.Deserialize<RegisterTaskDefinitionRequest>("{}")!,
            EcsJson.Deserialize<ServiceConnectConfiguration>("""{"services":[{"clientAliases":[{}],"tls":{}}]}""")!);

        Assert.Equal(["ESC001", "ESC020", "ESC032", "ESC043", "ESC060", "ESC044"], report.Findings.Select(f => f.RuleId));
    }

    [Fact]
    public void Check_DescribedTaskDefinitionOfOtherCapacity_IsError()
    {
        var definition = new TaskDefinition
        {
            NetworkMode = NetworkMode.Awsvpc,
            Cpu = "256",
            Memory = "512",
            Compatibilities = [Compatibility.Fargate],
            ContainerDefinitions = Definition().ContainerDefinitions,
        };

        var report = ServiceConnectPreflight.Check(definition, Expose(), new PreflightOptions { LaunchType = LaunchType.Ec2 });

        Assert.Equal(("ESC059", "launchType"), Assert.Single(report.Findings.Select(f => (f.RuleId, f.Path))));
        Assert.Empty(ServiceConnectPreflight.Check(definition, Expose(), new PreflightOptions { LaunchType = LaunchType.Fargate }).Findings);
    }

    [Fact]
    public void Check_UnknownPort_ListsKnownPorts()
    {
        var finding = Assert.Single(ServiceConnectPreflight.Check(
            Definition(Http, Redis), Expose(Endpoint with { PortName = "htpp" })).Findings);

        Assert.Contains("http, redis", finding.Remediation, StringComparison.Ordinal);
    }

    [Fact]
    public void Check_UnsupportedFargateSize_ListsSupportedMemory()
    {
        var finding = Assert.Single(ServiceConnectPreflight.Check(Definition() with { Memory = "4096" }, Expose()).Findings);

        Assert.Contains("512, 1024, 2048", finding.Remediation, StringComparison.Ordinal);
    }

    [Fact]
    public void Check_Null_Throws()
    {
        Assert.Throws<ArgumentNullException>(() => ServiceConnectPreflight.Check((TaskDefinition)null!, ClientOnly));
        Assert.Throws<ArgumentNullException>(() => ServiceConnectPreflight.Check((RegisterTaskDefinitionRequest)null!, ClientOnly));
        Assert.Throws<ArgumentNullException>(() => ServiceConnectPreflight.Check(Definition(), null!));
    }
}
