using EcsServiceConnect.Client.Models;
using EcsServiceConnect.TestSupport;

namespace EcsServiceConnect.Client.Tests.TaskDefinitions.Registration;

public sealed class TaskDefinitionRegistrationResultTests : IDisposable
{
    private readonly TestEcs _test = new();

    /// <summary>The task definition files of the samples, and one that leaves open whatever the service fills in.</summary>
    public static TheoryData<string> Files =>
    [
        .. Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "task-definitions"), "*.json").Select(File.ReadAllText),
        """
        {
          "family": "legacy",
          "memory": ".5 GB",
          "volumes": [{ "name": "data" }, { "name": "shared", "efsVolumeConfiguration": { "fileSystemId": "fs-1" } }],
          "placementConstraints": [{ "type": "memberOf", "expression": "attribute:ecs.os-type == linux" }],
          "containerDefinitions": [
            {
              "name": "web", "image": "nginx", "memory": 128, "portMappings": [{ "containerPort": 80 }], "dockerLabels": { "a.b": "c" },
              "healthCheck": { "command": ["CMD-SHELL", "true"] }, "ulimits": [{ "name": "nofile", "softLimit": 1, "hardLimit": 2 }],
              "mountPoints": [{ "sourceVolume": "data", "containerPath": "/data" }], "linuxParameters": {}, "command": []
            },
            { "name": "helper", "image": "busybox", "memory": 64, "essential": false, "volumesFrom": [{ "sourceContainer": "web" }] }
          ]
        }
        """,
    ];

    public void Dispose() => _test.Dispose();

    [Theory]
    [MemberData(nameof(Files))]
    public async Task ToRegisterRequest_DescribedDefinition_RegistersTheSameAgain(string json)
    {
        var request = EcsJson.Deserialize<RegisterTaskDefinitionRequest>(json);
        await _test.RegisterAsync(request);
        var first = await DescribeAsync(request.Family);

        await _test.RegisterAsync(first.ToRegisterRequest());

        var second = await DescribeAsync(request.Family);
        Assert.Equal(2, second.TaskDefinition!.Revision);
        Assert.Equal(
            EcsJson.Serialize(first.TaskDefinition! with { TaskDefinitionArn = null, Revision = null }),
            EcsJson.Serialize(second.TaskDefinition with { TaskDefinitionArn = null, Revision = null }));
        Assert.Equal(first.Tags, second.Tags);
        Assert.Equal(first.ToRegisterRequest(), second.ToRegisterRequest());
    }

    [Theory]
    [MemberData(nameof(Files))]
    public async Task RegisterIfChanged_SameFile_RegistersNothing(string json)
    {
        var request = EcsJson.Deserialize<RegisterTaskDefinitionRequest>(json);

        var first = await RegisterAsync(request);
        var second = await RegisterAsync(request);

        Assert.Equal((true, false), (first.IsNewRevision, second.IsNewRevision));
        Assert.Empty(first.Differences);
        Assert.Empty(second.Differences);
        Assert.Equal((1, 1), (first.TaskDefinition.Revision, second.TaskDefinition.Revision));
        Assert.Equal(request.Tags ?? [], second.Tags);
        Assert.Single(_test.Ecs.GetCalls("RegisterTaskDefinition"));
    }

    [Fact]
    public async Task RegisterIfChanged_AnotherImage_RegistersAndReturnsDifferences()
    {
        await _test.RegisterAsync();
        var request = TestEcs.Definition();

        var result = await RegisterAsync(request with
        {
            ContainerDefinitions = [request.ContainerDefinitions[0] with { Image = "example/app:2" }],
        });

        Assert.True(result.IsNewRevision);
        Assert.Equal(2, result.TaskDefinition.Revision);
        Assert.Equal(
            new TaskDefinitionDifference { Path = "containerDefinitions[app].image", Before = "example/app:1", After = "example/app:2" },
            Assert.Single(result.Differences));
        Assert.Equal(
            "arn:aws:ecs:us-east-1:123456789012:task-definition/orders:2: registered\n"
            + "  containerDefinitions[app].image: example/app:1 -> example/app:2",
            result.ToString());
    }

    [Fact]
    public async Task RegisterIfChanged_OtherTags_RegistersRevisionWithThem()
    {
        await _test.RegisterAsync(TestEcs.Definition() with { Tags = [new Tag { Key = "team", Value = "shop" }] });

        var result = await RegisterAsync(TestEcs.Definition() with { Tags = [new Tag { Key = "team", Value = "store" }] });

        Assert.Equal("tags[team].value: shop -> store", Assert.Single(result.Differences).ToString());
        Assert.Equal("store", Assert.Single(result.Tags).Value);
        Assert.False((await RegisterAsync(TestEcs.Definition() with { Tags = [new Tag { Key = "team", Value = "store" }] })).IsNewRevision);
    }

    [Fact]
    public async Task RegisterIfChanged_OlderEqualRevision_IsIgnored()
    {
        await _test.RegisterAsync();
        await _test.RegisterAsync(TestEcs.Definition() with { Cpu = "512", Memory = "1024" });

        var result = await RegisterAsync(TestEcs.Definition());

        Assert.Equal(3, result.TaskDefinition.Revision);
        Assert.Equal(["cpu: 512 -> 256", "memory: 1024 -> 512"], result.Differences.Select(difference => difference.ToString()));
    }

    [Fact]
    public async Task RegisterIfChanged_OnlyInactiveRevision_RegistersNewRevision()
    {
        await _test.RegisterAsync();
        await _test.Client.DeregisterTaskDefinitionAsync(
            new DeregisterTaskDefinitionRequest { TaskDefinition = "orders:1" }, TestEcs.Token);

        var result = await RegisterAsync(TestEcs.Definition());

        Assert.Equal((true, 2), (result.IsNewRevision, result.TaskDefinition.Revision));
        Assert.Empty(result.Differences);
    }

    [Fact]
    public async Task RegisterIfChanged_IncompleteRequest_SendsNothing()
    {
        var error = await Assert.ThrowsAsync<EcsValidationException>(() => RegisterAsync(
            EcsJson.Deserialize<RegisterTaskDefinitionRequest>("""{ "containerDefinitions": [{ "healthCheck": {} }] }""")));

        Assert.Equal(["family is required", "containerDefinitions[0].healthCheck.command is required"], error.Problems);
        Assert.Equal("RegisterTaskDefinition", error.Operation);
        Assert.Empty(_test.Ecs.Calls);
        await Assert.ThrowsAsync<ArgumentNullException>(() => RegisterAsync(null!));
    }

    [Fact]
    public async Task RegisterIfChanged_DescribeDenied_ThrowsWithoutRegistering()
    {
        _test.Ecs.On("DescribeTaskDefinition").Fail(new AccessDeniedException("not you"));

        await Assert.ThrowsAsync<AccessDeniedException>(() => RegisterAsync(TestEcs.Definition()));

        Assert.Empty(_test.Ecs.GetCalls("RegisterTaskDefinition"));
    }

    private Task<TaskDefinitionRegistrationResult> RegisterAsync(RegisterTaskDefinitionRequest request) =>
        _test.Client.RegisterIfChangedAsync(request, TestEcs.Token);

    private Task<DescribeTaskDefinitionResponse> DescribeAsync(string family) => _test.Client.DescribeTaskDefinitionAsync(
        new DescribeTaskDefinitionRequest { TaskDefinition = family, Include = [TaskDefinitionField.Tags] }, TestEcs.Token);
}
