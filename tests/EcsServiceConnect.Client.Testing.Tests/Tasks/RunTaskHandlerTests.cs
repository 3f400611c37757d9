namespace EcsServiceConnect.Client.Testing.Tests;

public sealed class RunTaskHandlerTests : IDisposable
{
    private readonly TestEcs _test = new();

    public void Dispose() => _test.Dispose();

    [Fact]
    public async Task Handle_Fargate_ReturnsTheTasks()
    {
        await PrepareAsync();

        var response = await RunAsync(Run with { Count = 3, StartedBy = "me", Tags = [new Tag { Key = "team", Value = "shop" }] });

        Assert.Equal(3, response.Tasks.Count);
        Assert.Empty(response.Failures);
        Assert.Equal(3, response.Tasks.Select(task => task.TaskArn).Distinct().Count());
        var task = response.Tasks[0];
        Assert.Matches("^arn:aws:ecs:us-east-1:123456789012:task/prod/[0-9a-f]{32}$", task.TaskArn);
        Assert.Equal(("PROVISIONING", "RUNNING", "family:orders", "me"), (task.LastStatus, task.DesiredStatus, task.Group, task.StartedBy));
        Assert.Equal(("256", "512", "1.4.0", "Linux"), (task.Cpu, task.Memory, task.PlatformVersion, task.PlatformFamily));
        Assert.Equal((LaunchType.Fargate, 20, 20), (task.LaunchType, task.EphemeralStorage!.SizeInGiB, task.FargateEphemeralStorage!.SizeInGiB));
        Assert.Single(task.Tags);
        var container = Assert.Single(task.Containers);
        Assert.Equal(("app", "example/app:1", "PENDING"), (container.Name, container.Image, container.LastStatus));
        Assert.StartsWith("arn:aws:ecs:us-east-1:123456789012:container/prod/", container.ContainerArn, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Handle_Awsvpc_GivesEachTaskAnInterfaceOfItsOwn()
    {
        await PrepareAsync();

        var planned = (await RunAsync(Run with { Count = 10 })).Tasks;
        _test.Pass(0.25);
        var tasks = await _test.TasksAsync();

        var addresses = tasks.Select(task => Assert.Single(Assert.Single(task.Containers).NetworkInterfaces).PrivateIpv4Address).ToList();
        Assert.Equal(10, addresses.Distinct().Count());
        Assert.All(addresses, address => Assert.Matches(@"^10\.\d+\.\d+\.\d+$", address));
        var attachment = Assert.Single(tasks[0].Attachments);
        Assert.Equal("ElasticNetworkInterface", attachment.Type);
        Assert.Contains(attachment.Details, detail => detail is { Name: "privateIPv4Address" } && detail.Value == addresses[0]);
        Assert.Contains(attachment.Details, detail => detail is { Name: "subnetId", Value: "subnet-1" });
        Assert.Contains(attachment.Details, detail => detail is { Name: "privateDnsName" } && detail.Value!.EndsWith(".ec2.internal", StringComparison.Ordinal));
        Assert.Equal(tasks[0].Containers[0].NetworkInterfaces[0].AttachmentId, attachment.Id);
        var precreated = Assert.Single(planned[0].Attachments);
        Assert.Equal(("PRECREATED", "subnetId"), (precreated.Status, Assert.Single(precreated.Details).Name));
        Assert.Empty(planned[0].Containers[0].NetworkInterfaces);
    }

    [Fact]
    public async Task Handle_SameTokenAndInput_RunsOnce()
    {
        await PrepareAsync();
        var first = await RunAsync(Run with { ClientToken = "once" });
        _test.Pass(0.5);

        var second = await RunAsync(Run with { ClientToken = "once" });

        Assert.Equal(first.Tasks[0].TaskArn, second.Tasks[0].TaskArn);
        Assert.Equal("RUNNING", second.Tasks[0].LastStatus);
        Assert.Single(await _test.TasksAsync());
    }

    [Fact]
    public async Task Handle_SameTokenOtherInput_IsAConflictThatNamesTheTasks()
    {
        await PrepareAsync();
        var first = await RunAsync(Run with { ClientToken = "once" });

        var error = await _test.ThrowsAsync<ConflictException>(_ => RunAsync(Run with { ClientToken = "once", Count = 2 }));

        Assert.Equal([first.Tasks[0].TaskArn!], error.ResourceIds);
    }

    [Fact]
    public async Task Handle_TokenOfYesterday_IsForgotten()
    {
        await PrepareAsync();
        var first = await RunAsync(Run with { ClientToken = "once" });
        _test.Clock.Advance(TimeSpan.FromHours(25));

        Assert.NotEqual(first.Tasks[0].TaskArn, (await RunAsync(Run with { ClientToken = "once" })).Tasks[0].TaskArn);
    }

    [Fact]
    public async Task Handle_Overrides_AreCarriedOut()
    {
        await PrepareAsync();

        var task = (await RunAsync(Run with
        {
            Overrides = new TaskOverride
            {
                Cpu = "1 vCPU",
                Memory = "2048",
                ContainerOverrides = [new ContainerOverride { Name = "app", Command = ["migrate"], Memory = 300 }],
            },
        })).Tasks[0];

        Assert.Equal(("1024", "2048"), (task.Overrides!.Cpu, task.Overrides.Memory));
        Assert.Equal(("1024", "2048"), (task.Cpu, task.Memory));
        Assert.Equal("300", task.Containers[0].Memory);
        Assert.Equal(["migrate"], Assert.Single(task.Overrides.ContainerOverrides!).Command);
    }

    [Fact]
    public async Task Handle_Tags_ComeFromDefinitionAndEcsToo()
    {
        await _test.CreateClusterAsync();
        await _test.RegisterAsync(TestEcs.Definition() with
        {
            Tags = [new Tag { Key = "a", Value = "definition" }, new Tag { Key = "b", Value = "definition" }],
        });

        var task = (await RunAsync(Run with
        {
            Tags = [new Tag { Key = "a", Value = "own" }],
            PropagateTags = PropagateTags.TaskDefinition,
            EnableEcsManagedTags = true,
        })).Tasks[0];

        Assert.Equal(["a=own", "b=definition", "aws:ecs:clusterName=prod"], task.Tags.Select(tag => $"{tag.Key}={tag.Value}"));
    }

    public static TheoryData<string, Func<RunTaskRequest, RunTaskRequest>> Wrong => new()
    {
        { "count", request => request with { Count = 0 } },
        { "count", request => request with { Count = 11 } },
        { "Network Configuration must be provided", request => request with { NetworkConfiguration = null } },
        { "No Container Instances", request => request with { LaunchType = LaunchType.Ec2 } },
        { "No Container Instances", request => request with { LaunchType = default } },
        {
            "Override for container named db is not a container in the TaskDefinition.",
            request => request with { Overrides = new() { ContainerOverrides = [new() { Name = "db" }] } }
        },
        { "'memory' setting for container 'app'", request => request with { Overrides = new() { ContainerOverrides = [new() { Name = "app", Memory = 513 }] } } },
        { "EphemeralStorage size should be at least 21", request => request with { Overrides = new TaskOverride { EphemeralStorage = new() { SizeInGiB = 20 } } } },
        { "EphemeralStorage size should be at most 200", request => request with { Overrides = new TaskOverride { EphemeralStorage = new() { SizeInGiB = 201 } } } },
        { "Invalid 'cpu' setting", request => request with { Overrides = new TaskOverride { Cpu = "much" } } },
        { "at most 8192", request => request with { Overrides = new() { ContainerOverrides = [new() { Name = "app", Command = [new string('x', 8192)] }] } } },
        { "a valid task role is not being used", request => request with { EnableExecuteCommand = true } },
        { "No Fargate configuration exists for given values: 256 CPU, 300 memory.", request => request with { Overrides = new TaskOverride { Memory = "300" } } },
        { "service", request => request with { PropagateTags = PropagateTags.Service } },
        { "startedBy", request => request with { StartedBy = new string('x', 129) } },
        { "aws:", request => request with { Tags = [new Tag { Key = "aws:x" }] } },
        { "clientToken", request => request with { ClientToken = new string('x', 65) } },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public async Task Handle_InvalidRequest_ThrowsWithReason(string expected, Func<RunTaskRequest, RunTaskRequest> spoil)
    {
        await PrepareAsync();

        var error = await _test.ThrowsAsync<InvalidParameterException>(_ => RunAsync(spoil(Run)));

        Assert.Contains(expected, error.Message, StringComparison.Ordinal);
        Assert.Empty(await _test.TasksAsync());
    }

    [Fact]
    public async Task Handle_MissingClusterOrDefinition_Throws()
    {
        Assert.Equal("Cluster not found.", (await _test.ThrowsAsync<ClusterNotFoundException>(_ => RunAsync(Run))).ErrorMessage);
        await _test.CreateClusterAsync();
        Assert.Equal("TaskDefinition not found.", (await _test.ThrowsAsync<ClientException>(_ => RunAsync(Run))).ErrorMessage);
        await _test.RegisterAsync();
        await _test.Client.DeregisterTaskDefinitionAsync(new DeregisterTaskDefinitionRequest { TaskDefinition = "orders:1" }, TestEcs.Token);
        Assert.Equal(
            "TaskDefinition is inactive",
            (await _test.ThrowsAsync<ClientException>(_ => RunAsync(Run with { TaskDefinition = "orders:1" }))).ErrorMessage);
    }

    private static RunTaskRequest Run { get; } = new()
    {
        Cluster = "prod",
        TaskDefinition = "orders",
        LaunchType = LaunchType.Fargate,
        NetworkConfiguration = TestEcs.Network,
    };

    private async Task PrepareAsync()
    {
        await _test.CreateClusterAsync();
        await _test.RegisterAsync();
    }

    private Task<RunTaskResponse> RunAsync(RunTaskRequest request) => _test.Client.RunTaskAsync(request, TestEcs.Token);
}
