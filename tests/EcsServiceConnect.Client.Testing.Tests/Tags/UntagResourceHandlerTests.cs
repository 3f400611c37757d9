namespace EcsServiceConnect.Client.Testing.Tests;

public sealed class UntagResourceHandlerTests : IDisposable
{
    private const string Cluster = "arn:aws:ecs:us-east-1:123456789012:cluster/prod";

    private readonly TestEcs _test = new();

    public void Dispose() => _test.Dispose();

    [Fact]
    public async Task Handle_Keys_AreRemovedAndUnknownOnesIgnored()
    {
        await CreateAsync();

        await UntagAsync(Cluster, "a", "c", "unknown");

        Assert.Equal("b", Assert.Single(await _test.TagsAsync(Cluster)).Key);
    }

    [Fact]
    public async Task Handle_KeyInOtherCasing_IsAnotherKey()
    {
        await CreateAsync();

        await UntagAsync(Cluster, "A");

        Assert.Equal(3, (await _test.TagsAsync(Cluster)).Count);
    }

    [Theory]
    [InlineData("aws:ecs:clusterName")]
    [InlineData("")]
    [InlineData("semi;colon")]
    public async Task Handle_InvalidKey_ThrowsAndRemovesNothing(string key)
    {
        await CreateAsync();

        await _test.ThrowsAsync<InvalidParameterException>(_ => UntagAsync(Cluster, "a", key));

        Assert.Equal(3, (await _test.TagsAsync(Cluster)).Count);
    }

    [Fact]
    public async Task Handle_NoSuchResource_ThrowsNamingIt()
    {
        await _test.ThrowsAsync<ClusterNotFoundException>(_ => UntagAsync(Cluster, "a"));
        await CreateAsync();
        await _test.ThrowsAsync<ResourceNotFoundException>(_ => UntagAsync(Cluster.Replace("cluster", "service") + "/orders", "a"));
        await _test.ThrowsAsync<InvalidParameterException>(_ => UntagAsync("prod", "a"));
    }

    [Theory]
    [InlineData("{}", "resourceArn")]
    [InlineData("""{"resourceArn":"arn:aws:ecs:us-east-1:123456789012:cluster/prod"}""", "tagKeys")]
    public async Task Handle_RequiredMemberMissing_NamesIt(string body, string member)
    {
        var message = Wire.ErrorOf<InvalidParameterException>(await _test.Ecs.SendAsync("UntagResource", body));

        Assert.Contains(member, message, StringComparison.Ordinal);
    }

    private Task<CreateClusterResponse> CreateAsync() => _test.Client.CreateClusterAsync(
        new CreateClusterRequest
        {
            ClusterName = "prod",
            Tags = [new Tag { Key = "a", Value = "1" }, new Tag { Key = "b", Value = "2" }, new Tag { Key = "c" }],
        },
        TestEcs.Token);

    private Task<UntagResourceResponse> UntagAsync(string arn, params string[] keys) =>
        _test.Client.UntagResourceAsync(new UntagResourceRequest { ResourceArn = arn, TagKeys = keys }, TestEcs.Token);
}
