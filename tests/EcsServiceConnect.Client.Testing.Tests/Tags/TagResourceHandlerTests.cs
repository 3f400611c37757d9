namespace EcsServiceConnect.Client.Testing.Tests;

public sealed class TagResourceHandlerTests : IDisposable
{
    private const string Prefix = "arn:aws:ecs:us-east-1:123456789012:";

    private readonly TestEcs _test = new();

    public void Dispose() => _test.Dispose();

    [Fact]
    public async Task Handle_Cluster_ShowsTheTagsWhereIncluded()
    {
        var cluster = await _test.CreateClusterAsync();

        await TagAsync(cluster.ClusterArn!, new Tag { Key = "team", Value = "shop" });

        var plain = await _test.Client.DescribeClustersAsync(new DescribeClustersRequest { Clusters = ["prod"] }, TestEcs.Token);
        var tagged = await _test.Client.DescribeClustersAsync(
            new DescribeClustersRequest { Clusters = ["prod"], Include = [ClusterField.Tags] }, TestEcs.Token);
        Assert.Empty(Assert.Single(plain.Clusters).Tags);
        Assert.Equal("shop", Assert.Single(Assert.Single(tagged.Clusters).Tags).Value);
        Assert.Equal("shop", Assert.Single(await _test.TagsAsync(cluster.ClusterArn!)).Value);
    }

    [Fact]
    public async Task Handle_Service_ShowsTheTagsAndPassesThemOnToLaterTasksOnly()
    {
        var service = await _test.CreateSteadyServiceAsync(
            TestEcs.FargateService(desiredCount: 1) with { PropagateTags = PropagateTags.Service });

        await TagAsync(service.ServiceArn!, new Tag { Key = "team", Value = "shop" });
        await _test.Client.UpdateServiceAsync(
            new UpdateServiceRequest { Cluster = "prod", Service = "orders", DesiredCount = 2 }, TestEcs.Token);

        var described = await _test.Client.DescribeServicesAsync(
            new DescribeServicesRequest { Cluster = "prod", Services = ["orders"], Include = [ServiceField.Tags] }, TestEcs.Token);
        var tasks = await DescribeTasksAsync();
        Assert.Equal("shop", Assert.Single(Assert.Single(described.Services).Tags).Value);
        Assert.Equal([0, 1], tasks.Select(task => task.Tags.Count).Order());
    }

    [Fact]
    public async Task Handle_Task_TagsThatTaskAlone()
    {
        await _test.CreateSteadyServiceAsync();
        var tasks = await _test.TasksAsync();

        await TagAsync(tasks[0].TaskArn!, new Tag { Key = "canary", Value = "yes" });

        var described = await DescribeTasksAsync();
        Assert.Equal("canary", Assert.Single(described.Single(task => task.TaskArn == tasks[0].TaskArn).Tags).Key);
        Assert.Empty(described.Single(task => task.TaskArn == tasks[1].TaskArn).Tags);
    }

    [Fact]
    public async Task Handle_TaskDefinition_TagsThatRevisionAlone()
    {
        await _test.RegisterAsync();
        var second = await _test.RegisterAsync();

        await TagAsync(second.TaskDefinitionArn!, new Tag { Key = "commit", Value = "abc" });

        var described = await _test.Client.DescribeTaskDefinitionAsync(
            new DescribeTaskDefinitionRequest { TaskDefinition = "orders:2", Include = [TaskDefinitionField.Tags] }, TestEcs.Token);
        Assert.Equal("abc", Assert.Single(described.Tags).Value);
        Assert.Empty(await _test.TagsAsync(Prefix + "task-definition/orders:1"));
    }

    [Fact]
    public async Task Handle_TaskSet_ShowsTheTagsWhereIncluded()
    {
        await _test.CreateClusterAsync();
        await _test.RegisterAsync();
        await _test.CreateServiceAsync(TestEcs.FargateService(desiredCount: 1) with
        {
            TaskDefinition = null,
            LaunchType = default,
            NetworkConfiguration = null,
            DeploymentController = new DeploymentController { Type = DeploymentControllerType.External },
        });
        var set = (await _test.Client.CreateTaskSetAsync(
            new CreateTaskSetRequest
            {
                Cluster = "prod",
                Service = "orders",
                TaskDefinition = "orders",
                LaunchType = LaunchType.Fargate,
                NetworkConfiguration = TestEcs.Network,
            },
            TestEcs.Token)).TaskSet!;

        await TagAsync(set.TaskSetArn!, new Tag { Key = "color", Value = "green" });

        var described = await _test.Client.DescribeTaskSetsAsync(
            new DescribeTaskSetsRequest { Cluster = "prod", Service = "orders", Include = [TaskSetField.Tags] }, TestEcs.Token);
        Assert.Equal("green", Assert.Single(Assert.Single(described.TaskSets).Tags).Value);
        Assert.Equal("green", Assert.Single(await _test.TagsAsync(set.TaskSetArn!)).Value);
        await _test.ThrowsAsync<ResourceNotFoundException>(_ => TagAsync(set.TaskSetArn + "0", new Tag { Key = "a" }));
    }

    [Fact]
    public async Task Handle_KeyThatIsThere_ReplacesItsValueAndKeepsTheRest()
    {
        var arn = (await _test.CreateClusterAsync()).ClusterArn!;
        await TagAsync(arn, new Tag { Key = "a", Value = "1" }, new Tag { Key = "b", Value = "2" });

        await TagAsync(arn, new Tag { Key = "c", Value = "3" }, new Tag { Key = "a", Value = "4" });

        Assert.Equal(["a=4", "b=2", "c=3"], (await _test.TagsAsync(arn)).Select(tag => $"{tag.Key}={tag.Value}"));
    }

    [Fact]
    public async Task Handle_MoreThanFiftyInAll_IsALimitAndChangesNothing()
    {
        var arn = (await _test.CreateClusterAsync()).ClusterArn!;
        await TagAsync(arn, [.. Enumerable.Range(0, 50).Select(i => new Tag { Key = $"k{i}" })]);

        await TagAsync(arn, new Tag { Key = "k0", Value = "again" });
        await _test.ThrowsAsync<LimitExceededException>(_ => TagAsync(arn, new Tag { Key = "one more" }));

        Assert.Equal(50, (await _test.TagsAsync(arn)).Count);
    }

    [Fact]
    public async Task Handle_TagsOfAws_DoNotCountTowardsTheFifty()
    {
        await _test.CreateSteadyServiceAsync(TestEcs.FargateService(desiredCount: 1) with { EnableEcsManagedTags = true });
        var arn = Assert.Single(await _test.TasksAsync()).TaskArn!;

        await TagAsync(arn, [.. Enumerable.Range(0, 50).Select(i => new Tag { Key = $"k{i}" })]);

        Assert.Equal(52, (await _test.TagsAsync(arn)).Count);
    }

    [Theory]
    [InlineData("aws:mine", "x")]
    [InlineData("AWS:mine", "x")]
    [InlineData("mine", "aws:x")]
    [InlineData("", "x")]
    [InlineData("semi;colon", "x")]
    [InlineData("mine", "line\nbreak")]
    public async Task Handle_InvalidTag_Throws(string key, string value)
    {
        var arn = (await _test.CreateClusterAsync()).ClusterArn!;

        await _test.ThrowsAsync<InvalidParameterException>(_ => TagAsync(arn, new Tag { Key = key, Value = value }));
    }

    [Fact]
    public async Task Handle_TextsOfMaxLength_AreAcceptedAndLongerOnesAreNot()
    {
        var arn = (await _test.CreateClusterAsync()).ClusterArn!;

        await TagAsync(arn, new Tag { Key = new string('ä', 128), Value = new string(' ', 256) });
        await _test.ThrowsAsync<InvalidParameterException>(_ => TagAsync(arn, new Tag { Key = new string('k', 129) }));
        await _test.ThrowsAsync<InvalidParameterException>(_ => TagAsync(arn, new Tag { Key = "k", Value = new string('v', 257) }));
    }

    [Fact]
    public async Task Handle_RepeatedKeyOrTooMany_Throws()
    {
        var arn = (await _test.CreateClusterAsync()).ClusterArn!;

        await _test.ThrowsAsync<InvalidParameterException>(_ => TagAsync(arn, new Tag { Key = "a" }, new Tag { Key = "a" }));
        await _test.ThrowsAsync<InvalidParameterException>(_ =>
            TagAsync(arn, [.. Enumerable.Range(0, 51).Select(i => new Tag { Key = $"k{i}" })]));
    }

    [Theory]
    [InlineData("service/prod/payments")]
    [InlineData("task/prod/0123456789abcdef0123456789abcdef")]
    [InlineData("task-definition/orders:1")]
    [InlineData("task-definition/orders")]
    public async Task Handle_NoSuchResource_IsNotFound(string resource)
    {
        await _test.CreateClusterAsync();

        await _test.ThrowsAsync<ResourceNotFoundException>(_ => TagAsync(Prefix + resource, new Tag { Key = "a" }));
    }

    [Theory]
    [InlineData("arn:aws:ecs:eu-west-1:123456789012:cluster/prod")]
    [InlineData("arn:aws:ecs:us-east-1:999999999999:cluster/prod")]
    public async Task Handle_OtherRegionOrAccount_IsNotFound(string arn)
    {
        await _test.CreateClusterAsync();

        await _test.ThrowsAsync<ResourceNotFoundException>(_ => TagAsync(arn, new Tag { Key = "a" }));
    }

    [Theory]
    [InlineData("cluster/prod")]
    [InlineData("service/prod/orders")]
    [InlineData("task/prod/0123456789abcdef0123456789abcdef")]
    public async Task Handle_NoSuchCluster_IsClusterNotFound(string resource) =>
        await _test.ThrowsAsync<ClusterNotFoundException>(_ => TagAsync(Prefix + resource, new Tag { Key = "a" }));

    [Theory]
    [InlineData("prod")]
    [InlineData("arn:aws:ecs:us-east-1:123456789012:prod")]
    [InlineData("arn:aws:ecs:us-east-1:123456789012:color/red")]
    [InlineData("arn:aws:s3:us-east-1:123456789012:cluster/prod")]
    [InlineData("arn:aws:ecs:us-east-1")]
    [InlineData("arn:aws:ecs:us-east-1:123456789012:/x")]
    public async Task Handle_NoArnOfATaggedKind_Throws(string arn)
    {
        var error = await _test.ThrowsAsync<InvalidParameterException>(_ => TagAsync(arn, new Tag { Key = "a" }));

        Assert.Contains("resourceArn", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Handle_ShortArn_ThrowsAlthoughItsServiceExists()
    {
        await _test.CreateSteadyServiceAsync();
        var task = (await _test.TasksAsync())[0].TaskArn!;

        foreach (var shortArn in (string[])[Prefix + "service/orders", Prefix + "task/" + task[(task.LastIndexOf('/') + 1)..]])
        {
            var error = await _test.ThrowsAsync<InvalidParameterException>(_ => TagAsync(shortArn, new Tag { Key = "a" }));
            Assert.Equal("Long arn format must be used for tagging operations", error.ErrorMessage);
        }
    }

    [Fact]
    public async Task Handle_ResourceThatHasEnded_Throws()
    {
        var service = await _test.CreateSteadyServiceAsync();
        var task = (await _test.TasksAsync())[0].TaskArn!;
        await _test.Client.DeleteServiceAsync(
            new DeleteServiceRequest { Cluster = "prod", Service = "orders", Force = true }, TestEcs.Token);
        _test.Pass(1);

        await _test.ThrowsAsync<InvalidParameterException>(_ => TagAsync(service.ServiceArn!, new Tag { Key = "a" }));
        await _test.ThrowsAsync<InvalidParameterException>(_ => TagAsync(task, new Tag { Key = "a" }));
        await _test.Client.DeleteClusterAsync(new DeleteClusterRequest { Cluster = "prod" }, TestEcs.Token);
        await _test.ThrowsAsync<InvalidParameterException>(_ => TagAsync(service.ClusterArn!, new Tag { Key = "a" }));
    }

    [Theory]
    [InlineData("{}", "resourceArn")]
    [InlineData("""{"resourceArn":"arn:aws:ecs:us-east-1:123456789012:cluster/prod"}""", "tags")]
    public async Task Handle_RequiredMemberMissing_NamesIt(string body, string member)
    {
        var message = Wire.ErrorOf<InvalidParameterException>(await _test.Ecs.SendAsync("TagResource", body));

        Assert.Contains(member, message, StringComparison.Ordinal);
    }

    private Task<TagResourceResponse> TagAsync(string arn, params Tag[] tags) =>
        _test.Client.TagResourceAsync(new TagResourceRequest { ResourceArn = arn, Tags = tags }, TestEcs.Token);

    private async Task<IReadOnlyList<EcsTask>> DescribeTasksAsync()
    {
        var listed = await _test.Client.ListTasksAsync(new ListTasksRequest { Cluster = "prod" }, TestEcs.Token);
        return (await _test.Client.DescribeTasksAsync(
            new DescribeTasksRequest { Cluster = "prod", Tasks = listed.TaskArns, Include = [TaskField.Tags] }, TestEcs.Token)).Tasks;
    }
}
