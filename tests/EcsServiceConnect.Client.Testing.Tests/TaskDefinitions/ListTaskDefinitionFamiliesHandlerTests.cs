namespace EcsServiceConnect.Client.Testing.Tests;

public sealed class ListTaskDefinitionFamiliesHandlerTests : IDisposable
{
    private readonly TestEcs _test = new();

    public void Dispose() => _test.Dispose();

    [Fact]
    public async Task Handle_Prefix_NeedNotBeAWholeName()
    {
        await RegisterAsync("web", "orders", "orders-web", "order");

        Assert.Equal(["order", "orders", "orders-web", "web"], await AllAsync(new ListTaskDefinitionFamiliesRequest()));
        Assert.Equal(["orders", "orders-web"], await AllAsync(new ListTaskDefinitionFamiliesRequest { FamilyPrefix = "orders" }));
        Assert.Empty(await AllAsync(new ListTaskDefinitionFamiliesRequest { FamilyPrefix = "ORD" }));
    }

    [Fact]
    public async Task Handle_Status_SelectsFamiliesByActiveRevisions()
    {
        await RegisterAsync("orders", "orders", "web");
        await DeregisterAsync("orders:1");
        await DeregisterAsync("web:1");

        Assert.Equal(["orders"], await AllAsync(new ListTaskDefinitionFamiliesRequest { Status = TaskDefinitionFamilyStatus.Active }));
        Assert.Equal(["web"], await AllAsync(new ListTaskDefinitionFamiliesRequest { Status = TaskDefinitionFamilyStatus.Inactive }));
        Assert.Equal(["orders", "web"], await AllAsync(new ListTaskDefinitionFamiliesRequest { Status = TaskDefinitionFamilyStatus.All }));
        Assert.Equal(["orders", "web"], await AllAsync(new ListTaskDefinitionFamiliesRequest()));
    }

    [Fact]
    public async Task Handle_FamilyWhoseRevisionsAreAllDeleted_IsInactiveAndThenRemoved()
    {
        await RegisterAsync("web");
        await DeregisterAsync("web:1");
        await _test.Client.DeleteTaskDefinitionsAsync(
            new DeleteTaskDefinitionsRequest { TaskDefinitions = ["web:1"] }, TestEcs.Token);

        Assert.Equal(["web"], await AllAsync(new ListTaskDefinitionFamiliesRequest { Status = TaskDefinitionFamilyStatus.Inactive }));
        _test.Pass(1);
        Assert.Empty(await AllAsync(new ListTaskDefinitionFamiliesRequest()));
    }

    [Fact]
    public async Task Handle_Pages_ContinueWhereTheyEnded()
    {
        await RegisterAsync("a", "b", "c", "d", "e");

        var first = await _test.Client.ListTaskDefinitionFamiliesAsync(
            new ListTaskDefinitionFamiliesRequest { MaxResults = 2 }, TestEcs.Token);

        Assert.Equal(["a", "b"], first.Families);
        Assert.NotNull(first.NextToken);
        Assert.Equal(["a", "b", "c", "d", "e"], await AllAsync(new ListTaskDefinitionFamiliesRequest { MaxResults = 2 }));
    }

    [Theory]
    [InlineData("""{"status":"GONE"}""", "status")]
    [InlineData("""{"maxResults":101}""", "maxResults")]
    [InlineData("""{"nextToken":"x"}""", "nextToken")]
    public async Task Handle_InvalidFilter_Throws(string body, string named)
    {
        var message = Wire.ErrorOf<InvalidParameterException>(await _test.Ecs.SendAsync("ListTaskDefinitionFamilies", body));

        Assert.Contains(named, message, StringComparison.Ordinal);
    }

    private async Task RegisterAsync(params string[] families)
    {
        foreach (var family in families)
        {
            await _test.RegisterAsync(TestEcs.Definition(family));
        }
    }

    private Task<DeregisterTaskDefinitionResponse> DeregisterAsync(string revision) => _test.Client.DeregisterTaskDefinitionAsync(
        new DeregisterTaskDefinitionRequest { TaskDefinition = revision }, TestEcs.Token);

    private async Task<List<string>> AllAsync(ListTaskDefinitionFamiliesRequest request) =>
        await _test.Client.Paginate(request).ToListAsync(TestEcs.Token);
}
