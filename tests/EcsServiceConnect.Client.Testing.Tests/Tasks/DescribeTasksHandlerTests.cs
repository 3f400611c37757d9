namespace EcsServiceConnect.Client.Testing.Tests;

public sealed class DescribeTasksHandlerTests : IDisposable
{
    private readonly TestEcs _test = new();

    public void Dispose() => _test.Dispose();

    [Fact]
    public async Task Handle_IdsArnsAndMissing_KeepsTheOrder()
    {
        await _test.CreateSteadyServiceAsync();
        var arns = (await _test.TasksAsync()).Select(task => task.TaskArn!).ToList();
        var id = arns[0][(arns[0].LastIndexOf('/') + 1)..];

        var response = await DescribeAsync([arns[1], "nope", id]);

        Assert.Equal([arns[1], arns[0]], response.Tasks.Select(task => task.TaskArn));
        Assert.Equal("arn:aws:ecs:us-east-1:123456789012:task/prod/nope", Assert.Single(response.Failures).Arn);
    }

    [Fact]
    public async Task Handle_Tags_AreReturnedOnlyWhenIncluded()
    {
        await _test.CreateSteadyServiceAsync(TestEcs.FargateService() with
        {
            Tags = [new Tag { Key = "team", Value = "shop" }],
            PropagateTags = PropagateTags.Service,
            EnableEcsManagedTags = true,
        });
        var arn = (await _test.TasksAsync())[0].TaskArn!;

        Assert.Empty((await DescribeAsync([arn])).Tasks[0].Tags);
        Assert.Equal(
            ["team=shop", "aws:ecs:clusterName=prod", "aws:ecs:serviceName=orders"],
            (await DescribeAsync([arn], TaskField.Tags)).Tasks[0].Tags.Select(tag => $"{tag.Key}={tag.Value}"));
    }

    [Fact]
    public async Task Handle_ImageDigest_IsKnownOnceTheImageIsPulled()
    {
        var pinned = "sha256:" + new string('a', 64);
        await _test.CreateClusterAsync();
        await _test.RegisterAsync(TestEcs.Definition() with
        {
            ContainerDefinitions =
            [
                new ContainerDefinition { Name = "app", Image = "example/app:1" },
                new ContainerDefinition { Name = "side", Image = "example/side@" + pinned },
            ],
        });
        var arn = (await _test.Client.RunTaskAsync(TestEcs.FargateTask(), TestEcs.Token)).Tasks[0].TaskArn!;

        Assert.All((await DescribeAsync([arn])).Tasks[0].Containers, container => Assert.Null(container.ImageDigest));

        _test.Pass(1);
        var containers = (await DescribeAsync([arn])).Tasks[0].Containers;
        Assert.Matches("^sha256:[0-9a-f]{64}$", containers[0].ImageDigest);
        Assert.Equal(pinned, containers[1].ImageDigest);
    }

    [Fact]
    public async Task Handle_NoneOrTooMany_Throws()
    {
        await _test.CreateClusterAsync();

        var error = await _test.ThrowsAsync<InvalidParameterException>(_ => DescribeAsync([]));
        Assert.Equal("Tasks cannot be empty.", error.ErrorMessage);
        await _test.ThrowsAsync<InvalidParameterException>(_ => DescribeAsync([.. Enumerable.Range(0, 101).Select(i => $"t{i}")]));
    }

    private Task<DescribeTasksResponse> DescribeAsync(IReadOnlyList<string> tasks, params IReadOnlyList<TaskField> include) =>
        _test.Client.DescribeTasksAsync(
            new DescribeTasksRequest { Cluster = "prod", Tasks = tasks, Include = include }, TestEcs.Token);
}
