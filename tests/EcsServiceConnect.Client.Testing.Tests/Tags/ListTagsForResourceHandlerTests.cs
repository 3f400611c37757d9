namespace EcsServiceConnect.Client.Testing.Tests;

public sealed class ListTagsForResourceHandlerTests : IDisposable
{
    private const string Prefix = "arn:aws:ecs:us-east-1:123456789012:";

    private readonly TestEcs _test = new();

    public void Dispose() => _test.Dispose();

    [Fact]
    public async Task Handle_TagsOfEveryKind_AreThoseOfTheCreation()
    {
        Tag[] tags = [new Tag { Key = "team", Value = "shop" }];
        await _test.Client.CreateClusterAsync(new CreateClusterRequest { ClusterName = "prod", Tags = tags }, TestEcs.Token);
        await _test.RegisterAsync(TestEcs.Definition() with { Tags = tags });
        await _test.CreateServiceAsync(TestEcs.FargateService(desiredCount: 1) with { Tags = tags, PropagateTags = PropagateTags.Service });
        var task = Assert.Single(await _test.TasksAsync()).TaskArn!;

        foreach (var arn in (string[])[Prefix + "cluster/prod", Prefix + "task-definition/orders:1", Prefix + "service/prod/orders", task])
        {
            Assert.Equal(tags, await _test.TagsAsync(arn));
        }
    }

    [Fact]
    public async Task Handle_NoTags_ReturnsAnEmptyList()
    {
        await _test.CreateClusterAsync();

        Assert.Empty(await _test.TagsAsync(Prefix + "cluster/prod"));
    }

    [Fact]
    public async Task Handle_InactiveRevision_StillHasItsTags()
    {
        await _test.RegisterAsync(TestEcs.Definition() with { Tags = [new Tag { Key = "a" }] });
        await _test.Client.DeregisterTaskDefinitionAsync(
            new DeregisterTaskDefinitionRequest { TaskDefinition = "orders:1" }, TestEcs.Token);

        Assert.Single(await _test.TagsAsync(Prefix + "task-definition/orders:1"));
    }

    [Theory]
    [InlineData("service/prod/orders")]
    [InlineData("service/orders")]
    [InlineData("task-definition/orders:1")]
    [InlineData("color/red")]
    public async Task Handle_NoSuchResource_IsInvalid(string resource)
    {
        await _test.CreateClusterAsync();

        await _test.ThrowsAsync<InvalidParameterException>(_ => _test.TagsAsync(Prefix + resource));
    }

    [Fact]
    public async Task Handle_NoSuchCluster_IsClusterNotFound() =>
        await _test.ThrowsAsync<ClusterNotFoundException>(_ => _test.TagsAsync(Prefix + "cluster/prod"));

    [Fact]
    public async Task Handle_NoArn_Throws() =>
        Wire.ErrorOf<InvalidParameterException>(await _test.Ecs.SendAsync("ListTagsForResource", "{}"));
}
