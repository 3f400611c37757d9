using EcsServiceConnect.Client.Models;
using static EcsServiceConnect.Client.Tests.ServiceConnect.Preflight.PreflightSamples;

namespace EcsServiceConnect.Client.Tests.ServiceConnect.Preflight;

public class ServiceConnectPreflightTests
{
    public static TheoryData<string> Broken => [.. PreflightCases.Broken.Keys];

    public static TheoryData<string> Valid => [.. PreflightCases.Valid.Keys];

    [Theory]
    [MemberData(nameof(Broken))]
    public void Check_OneThingBroken_FindsItAndNothingElse(string name)
    {
        var broken = PreflightCases.Broken[name];

        var finding = Assert.Single(broken.Check().Findings);

        Assert.Equal((broken.Id, broken.Path), (finding.Id, finding.Path));
        Assert.True(finding.Message.Length > 15 && finding.Cure.Length > 15, finding.ToString());
    }

    [Theory]
    [MemberData(nameof(Valid))]
    public void Check_InOrder_FindsNothing(string name) => Assert.Empty(PreflightCases.Valid[name].Check().Findings);

    [Fact]
    public void Check_ShapeOfTheTutorial_FindsNothing()
    {
        var definition = EcsJson.Deserialize<RegisterTaskDefinitionRequest>(
            """
            {
              "family": "service-connect-nginx", "networkMode": "awsvpc", "cpu": "256", "memory": "512",
              "requiresCompatibilities": ["FARGATE"],
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

        var options = PreflightOptions.For(service) with { DefaultNamespace = "service-connect" };

        Assert.Empty(ServiceConnectPreflight.Check(definition, service.ServiceConnectConfiguration!, options).Findings);
    }

    [Fact]
    public void Check_SeveralThingsBroken_FindsAllErrorsFirst()
    {
        var report = ServiceConnectPreflight.Check(
            Definition() with { NetworkMode = NetworkMode.Host },
            Expose(Endpoint with { DiscoveryName = "Orders", ClientAliases = [] }));

        Assert.Equal(["ESC004", "ESC023", "ESC055", "ESC030"], report.Findings.Select(f => f.Id));
    }

    [Fact]
    public void Check_Off_LooksAtTheDefinitionAlone()
    {
        var report = ServiceConnectPreflight.Check(
            Definition(Http with { Name = "HTTP" }),
            new ServiceConnectConfiguration { Enabled = false, Namespace = new string('a', 2000) });

        Assert.Equal("ESC050", Assert.Single(report.Findings).Id);
    }

    [Fact]
    public void Check_HalfFilledFile_DoesNotThrow()
    {
        var report = ServiceConnectPreflight.Check(
            EcsJson.Deserialize<RegisterTaskDefinitionRequest>("{}")!,
            EcsJson.Deserialize<ServiceConnectConfiguration>("""{"services":[{"clientAliases":[{}],"tls":{}}]}""")!);

        Assert.Equal(["ESC001", "ESC020", "ESC032", "ESC043", "ESC044"], report.Findings.Select(f => f.Id));
    }

    [Fact]
    public void Check_DescribedDefinitionOfOtherCapacity_FindsThatItDoesNotFit()
    {
        var definition = new TaskDefinition
        {
            NetworkMode = NetworkMode.Bridge,
            Compatibilities = [Compatibility.External, Compatibility.Ec2],
            ContainerDefinitions = Bridge().ContainerDefinitions,
        };

        var report = ServiceConnectPreflight.Check(definition, Expose(), new PreflightOptions { LaunchType = LaunchType.ManagedInstances });

        Assert.Equal(("ESC059", "launchType"), Assert.Single(report.Findings.Select(f => (f.Id, f.Path))));
        Assert.Empty(ServiceConnectPreflight.Check(definition, Expose(), new PreflightOptions { LaunchType = LaunchType.Ec2 }).Findings);
    }

    [Fact]
    public void Check_UnknownPort_NamesThoseThatThereAre()
    {
        var finding = Assert.Single(ServiceConnectPreflight.Check(
            Definition(Http, Redis), Expose(Endpoint with { PortName = "htpp" })).Findings);

        Assert.Contains("http, redis", finding.Cure, StringComparison.Ordinal);
    }

    [Fact]
    public void Check_OddFargatePair_NamesTheMemoryThatFits()
    {
        var finding = Assert.Single(ServiceConnectPreflight.Check(Definition() with { Memory = "4096" }, Expose()).Findings);

        Assert.Contains("512, 1024, 2048", finding.Cure, StringComparison.Ordinal);
    }

    [Fact]
    public void Check_Null_IsRefused()
    {
        Assert.Throws<ArgumentNullException>(() => ServiceConnectPreflight.Check((TaskDefinition)null!, ClientOnly));
        Assert.Throws<ArgumentNullException>(() => ServiceConnectPreflight.Check((RegisterTaskDefinitionRequest)null!, ClientOnly));
        Assert.Throws<ArgumentNullException>(() => ServiceConnectPreflight.Check(Definition(), null!));
    }
}
