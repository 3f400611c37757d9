using Microsoft.Extensions.Time.Testing;

namespace EcsServiceConnect.TestSupport;

/// <summary>An in-memory ECS on a clock that the test moves, with a client and short ways to what most tests need.</summary>
public sealed class TestEcs : IDisposable
{
    public static readonly TimeSpan DeploymentDuration = TimeSpan.FromSeconds(8);

    public TestEcs(Action<InMemoryEcsOptions>? configure = null)
    {
        var options = new InMemoryEcsOptions { TimeProvider = Clock, DeploymentDuration = DeploymentDuration, EnableJournal = true };
        configure?.Invoke(options);
        Ecs = new InMemoryEcs(options);
        Client = Ecs.CreateClient();
        VerifyReplayAttribute.Register(this);
    }

    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 11, 23, 12, 0, 0, TimeSpan.Zero));

    public InMemoryEcs Ecs { get; }

    public EcsClient Client { get; }

    public static CancellationToken Token => TestContext.Current.CancellationToken;

    public static NetworkConfiguration Network { get; } = new()
    {
        AwsvpcConfiguration = new AwsVpcConfiguration { Subnets = ["subnet-1"], SecurityGroups = ["sg-1"] },
    };

    public void Dispose() => Client.Dispose();

    public void Pass(double deploymentTimes) => Clock.Advance(DeploymentDuration * deploymentTimes);

    public async Task<Cluster> CreateClusterAsync(string name = "prod", string? defaultNamespace = null)
    {
        var defaults = defaultNamespace is null ? null : new ClusterServiceConnectDefaultsRequest { Namespace = defaultNamespace };
        var response = await Client.CreateClusterAsync(
            new CreateClusterRequest { ClusterName = name, ServiceConnectDefaults = defaults }, Token);
        return response.Cluster!;
    }

    /// <summary>A Fargate definition of one container with one named port.</summary>
    public static RegisterTaskDefinitionRequest Definition(string family = "orders") => new()
    {
        Family = family,
        NetworkMode = NetworkMode.Awsvpc,
        RequiresCompatibilities = [Compatibility.Fargate],
        Cpu = "256",
        Memory = "512",
        ContainerDefinitions =
        [
            new ContainerDefinition
            {
                Name = "app",
                Image = "example/app:1",
                PortMappings = [new PortMapping { Name = "http", ContainerPort = 8080, AppProtocol = ApplicationProtocol.Http }],
            },
        ],
    };

    /// <summary>A definition for container instances, in bridge mode.</summary>
    public static RegisterTaskDefinitionRequest BridgeDefinition(string family = "legacy") => new()
    {
        Family = family,
        ContainerDefinitions = [new ContainerDefinition { Name = "app", Image = "example/app:1", Memory = 128 }],
    };

    public async Task<TaskDefinition> RegisterAsync(RegisterTaskDefinitionRequest? request = null) =>
        (await Client.RegisterTaskDefinitionAsync(request ?? Definition(), Token)).TaskDefinition!;

    public static RunTaskRequest FargateTask(string family = "orders", int count = 1) => new()
    {
        Cluster = "prod",
        TaskDefinition = family,
        Count = count,
        LaunchType = LaunchType.Fargate,
        NetworkConfiguration = Network,
    };

    public static CreateServiceRequest FargateService(string name = "orders", int desiredCount = 2, string cluster = "prod") => new()
    {
        Cluster = cluster,
        ServiceName = name,
        TaskDefinition = "orders",
        DesiredCount = desiredCount,
        LaunchType = LaunchType.Fargate,
        NetworkConfiguration = Network,
    };

    public static ServiceConnectConfiguration Expose(
        string portName = "http", string? discoveryName = null, int? port = null, string? dnsName = null)
    {
        var service = new ServiceConnectService
        {
            PortName = portName,
            DiscoveryName = discoveryName,
            ClientAliases = port is null ? null : [new ServiceConnectClientAlias { Port = port, DnsName = dnsName }],
        };
        return new ServiceConnectConfiguration { Enabled = true, Services = [service] };
    }

    public async Task<Service> CreateServiceAsync(CreateServiceRequest? request = null) =>
        (await Client.CreateServiceAsync(request ?? FargateService(), Token)).Service!;

    /// <summary>A cluster, a definition and a service that has reached its steady state.</summary>
    public async Task<Service> CreateSteadyServiceAsync(CreateServiceRequest? request = null)
    {
        await CreateClusterAsync(defaultNamespace: "shop");
        await RegisterAsync();
        await CreateServiceAsync(request);
        Pass(1);
        return await DescribeServiceAsync();
    }

    public async Task<Service> DescribeServiceAsync(string name = "orders", string cluster = "prod") =>
        Assert.Single((await Client.DescribeServicesAsync(
            new DescribeServicesRequest { Cluster = cluster, Services = [name] }, Token)).Services);

    public async Task<IReadOnlyList<EcsTask>> TasksAsync(ListTasksRequest? filter = null)
    {
        var listed = await Client.ListTasksAsync(filter ?? new ListTasksRequest { Cluster = "prod" }, Token);
        return listed.TaskArns.Count == 0
            ? []
            : (await Client.DescribeTasksAsync(new DescribeTasksRequest { Cluster = "prod", Tasks = listed.TaskArns }, Token)).Tasks;
    }

    public async Task<IReadOnlyList<Tag>> TagsAsync(string arn) =>
        (await Client.ListTagsForResourceAsync(new ListTagsForResourceRequest { ResourceArn = arn }, Token)).Tags;

    public async Task<TError> ThrowsAsync<TError>(Func<IEcsClient, Task> call)
        where TError : EcsServiceException
    {
        var error = await Assert.ThrowsAsync<TError>(() => call(Client));
        Assert.Equal(typeof(TError).Name, error.ErrorCode);
        return error;
    }
}
