namespace EcsServiceConnect.TestSupport;

/// <summary>Machines as their agents would register them, and short ways to tasks on them.</summary>
public static class TestInstances
{
    public static RegisterContainerInstanceRequest Machine(
        string id = "i-1",
        int cpu = 2048,
        int memory = 4096,
        string zone = "us-east-1a",
        params IEnumerable<(string Name, string? Value)> attributes)
    {
        return new RegisterContainerInstanceRequest
        {
            Cluster = "prod",
            InstanceIdentityDocument = Document(id, zone),
            InstanceIdentityDocumentSignature = "signature",
            TotalResources =
            [
                new Resource { Name = "CPU", Type = "INTEGER", IntegerValue = cpu },
                new Resource { Name = "MEMORY", Type = "INTEGER", IntegerValue = memory },
                new Resource { Name = "PORTS", Type = "STRINGSET", StringSetValue = ["22", "51678"] },
                new Resource { Name = "PORTS_UDP", Type = "STRINGSET", StringSetValue = [] },
            ],
            VersionInfo = new VersionInfo { AgentVersion = "1.80.0", AgentHash = "abc123", DockerVersion = "DockerVersion: 25.0.8" },
            Attributes = [.. attributes.Select(attribute => new EcsAttribute { Name = attribute.Name, Value = attribute.Value })],
        };
    }

    public static string Document(string id, string zone = "us-east-1a", string type = "m7g.large") =>
        $$"""{"instanceId":"{{id}}","instanceType":"{{type}}","availabilityZone":"{{zone}}","imageId":"ami-1","region":"us-east-1"}""";

    /// <summary>A definition in bridge mode with one container.</summary>
    public static RegisterTaskDefinitionRequest Definition(int cpu = 0, int memory = 128, params IReadOnlyList<PortMapping> ports)
    {
        var container = new ContainerDefinition { Name = "app", Image = "example/app:1", Cpu = cpu, Memory = memory, PortMappings = ports };
        return new RegisterTaskDefinitionRequest { Family = "legacy", ContainerDefinitions = [container] };
    }

    /// <summary>Labels the container, which needs version 1.18 of Docker's API.</summary>
    public static RegisterTaskDefinitionRequest WithLabels(RegisterTaskDefinitionRequest request) => request with
    {
        ContainerDefinitions = [request.ContainerDefinitions[0] with { DockerLabels = new Dictionary<string, string> { ["team"] = "shop" } }],
    };

    public static async Task<ContainerInstance> AddInstanceAsync(this TestEcs test, RegisterContainerInstanceRequest? machine = null) =>
        (await test.Client.RegisterContainerInstanceAsync(machine ?? Machine(), TestEcs.Token)).ContainerInstance!;

    /// <summary>The cluster, the definition and some instances, each in a zone of its own.</summary>
    public static async Task<IReadOnlyList<ContainerInstance>> PrepareAsync(
        this TestEcs test, int instances = 1, RegisterTaskDefinitionRequest? definition = null)
    {
        await test.CreateClusterAsync();
        await test.RegisterAsync(definition ?? Definition());
        var result = new List<ContainerInstance>();
        for (var i = 1; i <= instances; i++)
        {
            result.Add(await test.AddInstanceAsync(Machine($"i-{i}", zone: $"us-east-1{(char)('a' + i - 1)}")));
        }

        return result;
    }

    public static async Task<ContainerInstance> DescribeInstanceAsync(
        this TestEcs test, string? arn, params IReadOnlyList<ContainerInstanceField> include)
    {
        var response = await test.Client.DescribeContainerInstancesAsync(
            new DescribeContainerInstancesRequest { Cluster = "prod", ContainerInstances = [arn!], Include = include }, TestEcs.Token);
        return Assert.Single(response.ContainerInstances);
    }

    public static RunTaskRequest Run { get; } = new() { Cluster = "prod", TaskDefinition = "legacy", LaunchType = LaunchType.Ec2 };

    public static Task<RunTaskResponse> RunAsync(this TestEcs test, RunTaskRequest? request = null) =>
        test.Client.RunTaskAsync(request ?? Run, TestEcs.Token);

    public static CreateServiceRequest Service(string name = "legacy", int count = 1) => new()
    {
        Cluster = "prod",
        ServiceName = name,
        TaskDefinition = "legacy",
        DesiredCount = count,
        LaunchType = LaunchType.Ec2,
    };

    public static CreateServiceRequest Daemon(string name = "legacy") => new()
    {
        Cluster = "prod",
        ServiceName = name,
        TaskDefinition = "legacy",
        LaunchType = LaunchType.Ec2,
        SchedulingStrategy = SchedulingStrategy.Daemon,
    };

    public static async Task<UpdateContainerInstancesStateResponse> MoveAsync(
        this TestEcs test, ContainerInstanceStatus status, params IReadOnlyList<string?> arns) =>
        await test.Client.UpdateContainerInstancesStateAsync(
            new() { Cluster = "prod", ContainerInstances = [.. arns.Select(arn => arn!)], Status = status },
            TestEcs.Token);

    public static Task<DeregisterContainerInstanceResponse> DeregisterAsync(this TestEcs test, string? arn, bool? force = null) =>
        test.Client.DeregisterContainerInstanceAsync(
            new DeregisterContainerInstanceRequest { Cluster = "prod", ContainerInstance = arn!, Force = force }, TestEcs.Token);

    /// <summary>Takes an agent out of contact: its machine registers once more, as another instance.</summary>
    public static Task<ContainerInstance> DisconnectAsync(this TestEcs test, string machine) =>
        test.AddInstanceAsync(Machine(machine, cpu: 0, memory: 0));

    public static int? Amount(IReadOnlyList<Resource> resources, string name) =>
        resources.Single(resource => resource.Name == name).IntegerValue;

    public static IReadOnlyList<string> Ports(IReadOnlyList<Resource> resources, string name = "PORTS") =>
        resources.Single(resource => resource.Name == name).StringSetValue!;

    public static string IdOf(string? arn) => arn!.Split('/')[^1];
}
