using static EcsServiceConnect.TestSupport.TestInstances;

namespace EcsServiceConnect.Client.Testing.Tests;

public sealed class ListAttributesHandlerTests : IDisposable
{
    private readonly TestEcs _test = new();

    public void Dispose() => _test.Dispose();

    [Fact]
    public async Task Handle_Pages_HoldEachAttributeOnce()
    {
        var instances = await PrepareAsync();

        var all = await _test.Client
            .Paginate(new ListAttributesRequest { Cluster = "prod", TargetType = TargetType.ContainerInstance, MaxResults = 3 })
            .ToListAsync(TestEcs.Token);

        Assert.Equal(9, all.Count);
        Assert.Equal(9, all.Select(attribute => $"{attribute.TargetId} {attribute.Name}").Distinct().Count());
        Assert.Equal(instances[0], all[0].TargetId);
        Assert.Equal("ecs.ami-id", all[0].Name);
    }

    [Fact]
    public async Task Handle_NameAndValue_FindInstances()
    {
        var instances = await PrepareAsync();

        Assert.Equal(2, (await ListAsync("stack")).Attributes.Count);
        var found = Assert.Single((await ListAsync("stack", "test")).Attributes);
        Assert.Equal((instances[1], "test"), (found.TargetId, found.Value));
        Assert.Empty((await ListAsync("stack", "none")).Attributes);
    }

    [Fact]
    public async Task Handle_InvalidRequests_Throws()
    {
        await PrepareAsync();

        await _test.ThrowsAsync<InvalidParameterException>(_ => ListAsync(value: "prod"));
        await _test.ThrowsAsync<InvalidParameterException>(client =>
            client.ListAttributesAsync(new() { Cluster = "prod", TargetType = new TargetType("task") }, TestEcs.Token));
        await _test.ThrowsAsync<ClusterNotFoundException>(client =>
            client.ListAttributesAsync(new() { TargetType = TargetType.ContainerInstance }, TestEcs.Token));
    }

    private async Task<IReadOnlyList<string>> PrepareAsync()
    {
        await _test.CreateClusterAsync();
        var first = await _test.AddInstanceAsync(Machine("i-1", attributes: ("stack", "prod")));
        var second = await _test.AddInstanceAsync(Machine("i-2", attributes: [("stack", "test"), ("x", null)]));
        return [first.ContainerInstanceArn!, second.ContainerInstanceArn!];
    }

    private Task<ListAttributesResponse> ListAsync(string? name = null, string? value = null) => _test.Client.ListAttributesAsync(
        new ListAttributesRequest
        {
            Cluster = "prod",
            TargetType = TargetType.ContainerInstance,
            AttributeName = name,
            AttributeValue = value,
        },
        TestEcs.Token);
}
