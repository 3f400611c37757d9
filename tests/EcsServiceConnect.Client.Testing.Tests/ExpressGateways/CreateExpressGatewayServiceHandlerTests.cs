namespace EcsServiceConnect.Client.Testing.Tests;

public sealed class CreateExpressGatewayServiceHandlerTests : IDisposable
{
    private readonly TestEcs _test = new();

    public static TheoryData<string, Func<CreateExpressGatewayServiceRequest, CreateExpressGatewayServiceRequest>> Wrong { get; } = new()
    {
        { "infrastructureRoleArn", request => request with { InfrastructureRoleArn = "role" } },
        { "executionRoleArn", request => request with { ExecutionRoleArn = null } },
        { "primaryContainer", request => request with { PrimaryContainer = null } },
        { "service name", request => request with { ServiceName = "with space" } },
        { "healthCheckPath", request => request with { HealthCheckPath = "health" } },
        { "cpuArchitecture", request => request with { CpuArchitecture = new ExpressCpuArchitecture("MIPS") } },
        { "containerPort", request => With(request, container => container with { ContainerPort = 65536 }) },
        { "minTaskCount", request => request with { ScalingTarget = new ExpressGatewayScalingTarget { MinTaskCount = -1 } } },
        { "maxTaskCount", request => request with { ScalingTarget = new ExpressGatewayScalingTarget { MinTaskCount = 5, MaxTaskCount = 4 } } },
        { "autoScalingTargetValue", request => request with { ScalingTarget = new ExpressGatewayScalingTarget { AutoScalingTargetValue = 101 } } },
        {
            "autoScalingMetric",
            request => request with
            {
                ScalingTarget = new ExpressGatewayScalingTarget { AutoScalingMetric = new ExpressGatewayServiceScalingMetric("LUCK") },
            }
        },
        { "subnets", request => request with { NetworkConfiguration = new ExpressGatewayServiceNetworkConfiguration { Subnets = ["subnet-1"] } } },
        { "reserved", request => request with { Tags = [new Tag { Key = "aws:x" }] } },
        { "exclude", request => request with { TaskDefinitionArn = "own" } },
    };

    public void Dispose() => _test.Dispose();

    [Fact]
    public async Task Handle_ImageAlone_CreatesClusterDefinitionAndService()
    {
        var service = await _test.CreateExpressAsync();

        Assert.Equal(("default", "web", TestExpress.Arn), (service.Cluster, service.ServiceName, service.ServiceArn));
        Assert.Equal(TestExpress.InfrastructureRole, service.InfrastructureRoleArn);
        Assert.Equal(ExpressGatewayServiceStatusCode.Active, service.Status!.StatusCode);
        Assert.Equal((_test.Clock.GetUtcNow(), _test.Clock.GetUtcNow()), (service.CreatedAt, service.UpdatedAt));
        var configuration = Assert.Single(service.ActiveConfigurations);
        Assert.Equal("arn:aws:ecs:us-east-1:123456789012:task-definition/default-web:1", configuration.TaskDefinitionArn);
        Assert.Equal((TestExpress.ExecutionRole, null), (configuration.ExecutionRoleArn, configuration.TaskRoleArn));
        Assert.Equal(("256", "512", ExpressCpuArchitecture.X86_64), (configuration.Cpu, configuration.Memory, configuration.CpuArchitecture));
        Assert.Equal("/ping", configuration.HealthCheckPath);
        Assert.Equal(
            new ExpressGatewayScalingTarget
            {
                MinTaskCount = 1,
                MaxTaskCount = 20,
                AutoScalingMetric = ExpressGatewayServiceScalingMetric.AverageCpu,
                AutoScalingTargetValue = 60,
            },
            configuration.ScalingTarget);
        Assert.Equal(2, configuration.NetworkConfiguration!.Subnets!.Count);
        var container = configuration.PrimaryContainer!;
        Assert.Equal(("example/web:1", 80), (container.Image, container.ContainerPort));
        Assert.Matches("^/aws/ecs/default/web-[0-9a-f]{4}$", container.AwsLogsConfiguration!.LogGroup);
        Assert.Equal("ecs", container.AwsLogsConfiguration.LogStreamPrefix);
        Assert.Empty(configuration.IngressPaths);
    }

    [Fact]
    public async Task Handle_Service_RunsItsTasksAndGetsItsAddress()
    {
        await _test.CreateExpressAsync(TestExpress.Service() with { ScalingTarget = new ExpressGatewayScalingTarget { MinTaskCount = 3 } });
        _test.Pass(1);

        var express = await _test.DescribeExpressAsync();
        var service = await _test.DescribeServiceAsync("web", "default");

        var path = Assert.Single(Assert.Single(express.ActiveConfigurations).IngressPaths);
        Assert.Equal(AccessType.Public, path.AccessType);
        Assert.Matches(@"^web-[0-9a-f]{12}\.ecs\.us-east-1\.on\.aws$", path.Endpoint);
        Assert.Equal((3, 3), (service.DesiredCount, service.RunningCount));
        Assert.Equal(LaunchType.Fargate, service.LaunchType);
        Assert.Equal(ResourceManagementType.Ecs, service.ResourceManagementType);
    }

    [Fact]
    public async Task Handle_Service_HasAServiceDeploymentAndRevisionToDescribe()
    {
        await _test.CreateExpressAsync();
        _test.Pass(1);

        var express = await _test.DescribeExpressAsync();
        var deployments = await _test.Client.DescribeServiceDeploymentsAsync(
            new DescribeServiceDeploymentsRequest { ServiceDeploymentArns = [express.CurrentDeployment!] }, TestEcs.Token);
        var revisions = await _test.Client.DescribeServiceRevisionsAsync(
            new DescribeServiceRevisionsRequest { ServiceRevisionArns = [express.ActiveConfigurations[0].ServiceRevisionArn!] }, TestEcs.Token);

        Assert.Equal(ServiceDeploymentStatus.Successful, Assert.Single(deployments.ServiceDeployments).Status);
        Assert.Equal(express.ActiveConfigurations[0].TaskDefinitionArn, Assert.Single(revisions.ServiceRevisions).TaskDefinition);
    }

    [Fact]
    public async Task Handle_Everything_IsDescribed()
    {
        await _test.CreateClusterAsync();
        var request = TestExpress.Service() with
        {
            Cluster = "prod",
            TaskRoleArn = "arn:aws:iam::123456789012:role/task",
            Cpu = "1024",
            Memory = "2048",
            CpuArchitecture = ExpressCpuArchitecture.Arm64,
            HealthCheckPath = "/health?deep=1",
            NetworkConfiguration = new ExpressGatewayServiceNetworkConfiguration { Subnets = ["subnet-a", "subnet-b"], SecurityGroups = ["sg-1"] },
            ScalingTarget = new ExpressGatewayScalingTarget
            {
                MinTaskCount = 2,
                MaxTaskCount = 4,
                AutoScalingMetric = ExpressGatewayServiceScalingMetric.RequestCountPerTarget,
                AutoScalingTargetValue = 1000,
            },
            PrimaryContainer = new ExpressGatewayContainer
            {
                Image = "example/web:1",
                ContainerPort = 3000,
                Command = ["serve"],
                Environment = [new EcsKeyValuePair { Name = "A", Value = "1" }],
                Secrets = [new Secret { Name = "S", ValueFrom = "arn:secret" }],
                AwsLogsConfiguration = new ExpressGatewayServiceAwsLogsConfiguration { LogGroup = "g", LogStreamPrefix = "p" },
                RepositoryCredentials = new ExpressGatewayRepositoryCredentials { CredentialsParameter = "arn:credentials" },
            },
            Tags = [new Tag { Key = "team", Value = "shop" }],
        };
        var created = await _test.CreateExpressAsync(request);

        var configuration = Assert.Single((await _test.DescribeExpressAsync(created.ServiceArn!)).ActiveConfigurations);
        Assert.Equal(("1024", "2048", ExpressCpuArchitecture.Arm64), (configuration.Cpu, configuration.Memory, configuration.CpuArchitecture));
        Assert.Equal(("arn:aws:iam::123456789012:role/task", "/health?deep=1"), (configuration.TaskRoleArn, configuration.HealthCheckPath));
        Assert.Equal(request.NetworkConfiguration, configuration.NetworkConfiguration);
        Assert.Equal(request.ScalingTarget, configuration.ScalingTarget);
        Assert.Equal(request.PrimaryContainer, configuration.PrimaryContainer);
        Assert.Equal("shop", Assert.Single(created.Tags).Value);
    }

    [Fact]
    public async Task Handle_Tags_AreAskedForAndPassedOnToTasks()
    {
        await _test.CreateExpressAsync(TestExpress.Service() with { Tags = [new Tag { Key = "team", Value = "shop" }] });
        _test.Pass(1);

        Assert.Empty((await _test.DescribeExpressAsync()).Tags);
        Assert.Equal("shop", Assert.Single((await _test.DescribeExpressAsync(TestExpress.Arn, ExpressGatewayServiceInclude.Tags)).Tags).Value);
        var task = Assert.Single((await _test.Client.ListTasksAsync(cancellationToken: TestEcs.Token)).TaskArns);
        Assert.Contains(await _test.TagsAsync(task), tag => tag is { Key: "team", Value: "shop" });
    }

    [Fact]
    public async Task Handle_OwnDefinition_IsUsedAsItIs()
    {
        var own = await _test.RegisterAsync(TestExpress.Definition());

        var service = await _test.CreateExpressAsync(new CreateExpressGatewayServiceRequest
        {
            InfrastructureRoleArn = TestExpress.InfrastructureRole,
            TaskDefinitionArn = own.TaskDefinitionArn,
        });

        var configuration = Assert.Single(service.ActiveConfigurations);
        Assert.Equal("express", service.ServiceName);
        Assert.Equal(own.TaskDefinitionArn, configuration.TaskDefinitionArn);
        Assert.Equal(("example/own:1", 8080), (configuration.PrimaryContainer!.Image, configuration.PrimaryContainer.ContainerPort));
        Assert.Single((await _test.Client.ListTaskDefinitionFamiliesAsync(cancellationToken: TestEcs.Token)).Families);
    }

    [Fact]
    public async Task Handle_OwnDefinitionThatDoesNotSuit_Throws()
    {
        var definition = await _test.RegisterAsync();

        var error = await _test.ThrowsAsync<InvalidParameterException>(_ => _test.CreateExpressAsync(new CreateExpressGatewayServiceRequest
        {
            InfrastructureRoleArn = TestExpress.InfrastructureRole,
            TaskDefinitionArn = definition.TaskDefinitionArn,
        }));

        Assert.Contains("'Main'", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Handle_NoName_TakesThatOfTheImageAndANumberBehindIt()
    {
        var request = TestExpress.Service() with { ServiceName = null };

        Assert.Equal("web", (await _test.CreateExpressAsync(request)).ServiceName);
        Assert.Equal("web-2", (await _test.CreateExpressAsync(request)).ServiceName);
    }

    [Fact]
    public async Task Handle_NameThatIsTaken_ThrowsAndRegistersNothing()
    {
        await _test.CreateExpressAsync();

        await _test.ThrowsAsync<InvalidParameterException>(_ => _test.CreateExpressAsync());

        Assert.Single((await _test.Client.ListTaskDefinitionsAsync(cancellationToken: TestEcs.Token)).TaskDefinitionArns);
    }

    [Theory]
    [MemberData(nameof(Wrong))]
    public async Task Handle_InvalidMember_ThrowsAndLeavesNothing(
        string expected, Func<CreateExpressGatewayServiceRequest, CreateExpressGatewayServiceRequest> spoil)
    {
        var error = await _test.ThrowsAsync<InvalidParameterException>(_ => _test.CreateExpressAsync(spoil(TestExpress.Service())));

        Assert.Contains(expected, error.Message, StringComparison.Ordinal);
        Assert.Empty((await _test.Client.ListClustersAsync(cancellationToken: TestEcs.Token)).ClusterArns);
        Assert.Empty((await _test.Client.ListTaskDefinitionsAsync(cancellationToken: TestEcs.Token)).TaskDefinitionArns);
    }

    [Fact]
    public async Task Handle_SizesThatFargateDoesNotHave_Throws() =>
        await _test.ThrowsAsync<ClientException>(_ => _test.CreateExpressAsync(TestExpress.Service() with { Cpu = "256", Memory = "4096" }));

    [Fact]
    public async Task Handle_NamedClusterThatDoesNotExist_Throws() =>
        await _test.ThrowsAsync<ClusterNotFoundException>(_ => _test.CreateExpressAsync(TestExpress.Service() with { Cluster = "prod" }));

    [Fact]
    public async Task ListServices_ByWhoManagesThem_SelectsExpressMode()
    {
        await _test.CreateExpressAsync();
        await _test.RegisterAsync();
        await _test.CreateServiceAsync(TestEcs.FargateService(cluster: "default"));

        Assert.Equal([TestExpress.Arn], await ListAsync(ResourceManagementType.Ecs));
        Assert.Equal(["arn:aws:ecs:us-east-1:123456789012:service/default/orders"], await ListAsync(ResourceManagementType.Customer));
        Assert.Equal(2, (await ListAsync(default)).Count);
    }

    private async Task<IReadOnlyList<string>> ListAsync(ResourceManagementType type) => (await _test.Client.ListServicesAsync(
        new ListServicesRequest { ResourceManagementType = type }, TestEcs.Token)).ServiceArns;

    private static CreateExpressGatewayServiceRequest With(
        CreateExpressGatewayServiceRequest request, Func<ExpressGatewayContainer, ExpressGatewayContainer> change) =>
        request with { PrimaryContainer = change(request.PrimaryContainer!) };
}
