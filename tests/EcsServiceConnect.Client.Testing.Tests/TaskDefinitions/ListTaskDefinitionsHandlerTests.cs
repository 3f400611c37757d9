namespace EcsServiceConnect.Client.Testing.Tests;

public sealed class ListTaskDefinitionsHandlerTests : IDisposable
{
    private readonly TestEcs _test = new();

    public void Dispose() => _test.Dispose();

    [Fact]
    public async Task Handle_ManyRevisions_SortsThemAsNumbersOverPages()
    {
        for (var i = 0; i < 11; i++)
        {
            await _test.RegisterAsync();
        }

        await _test.RegisterAsync(TestEcs.Definition("orders-web"));

        Assert.Equal(
            [.. Enumerable.Range(1, 11).Select(revision => $"orders:{revision}"), "orders-web:1"],
            await AllAsync(new ListTaskDefinitionsRequest { MaxResults = 5 }));
    }

    [Fact]
    public async Task Handle_Descending_TurnsTheOrderOverPages()
    {
        await _test.RegisterAsync();
        await _test.RegisterAsync();
        await _test.RegisterAsync(TestEcs.Definition("web"));

        Assert.Equal(
            ["web:1", "orders:2", "orders:1"],
            await AllAsync(new ListTaskDefinitionsRequest { MaxResults = 2, Sort = SortOrder.Desc }));
    }

    [Fact]
    public async Task Handle_Filters_KeepFamilyAndStatus()
    {
        await _test.RegisterAsync();
        await _test.RegisterAsync();
        await _test.RegisterAsync(TestEcs.Definition("orders-web"));
        await _test.Client.DeregisterTaskDefinitionAsync(
            new DeregisterTaskDefinitionRequest { TaskDefinition = "orders:1" }, TestEcs.Token);

        Assert.Equal(["orders:2"], await AllAsync(new ListTaskDefinitionsRequest { FamilyPrefix = "orders" }));
        Assert.Equal(["orders:1"], await AllAsync(new ListTaskDefinitionsRequest { Status = TaskDefinitionStatus.Inactive }));
    }

    [Fact]
    public async Task Handle_FamilyBetweenOthers_IsListedAloneBothWays()
    {
        foreach (var family in (string[])["order", "orders", "orders-web", "orders_", "orders"])
        {
            await _test.RegisterAsync(TestEcs.Definition(family));
        }

        var list = new ListTaskDefinitionsRequest { FamilyPrefix = "orders", MaxResults = 1 };
        Assert.Equal(["orders:1", "orders:2"], await AllAsync(list));
        Assert.Equal(["orders:2", "orders:1"], await AllAsync(list with { Sort = SortOrder.Desc }));
        Assert.Empty(await AllAsync(list with { FamilyPrefix = "ord" }));
    }

    [Fact]
    public async Task Handle_RevisionChangesStatusBetweenPages_ContinuesAndMovesToItsNewList()
    {
        for (var i = 0; i < 4; i++)
        {
            await _test.RegisterAsync();
        }

        var list = new ListTaskDefinitionsRequest { MaxResults = 2 };
        var first = await _test.Client.ListTaskDefinitionsAsync(list, TestEcs.Token);
        foreach (var revision in (string[])["orders:2", "orders:3"])
        {
            await _test.Client.DeregisterTaskDefinitionAsync(
                new DeregisterTaskDefinitionRequest { TaskDefinition = revision }, TestEcs.Token);
        }

        await _test.Client.DeleteTaskDefinitionsAsync(new DeleteTaskDefinitionsRequest { TaskDefinitions = ["orders:3"] }, TestEcs.Token);

        Assert.Equal(["orders:4"], await AllAsync(list with { NextToken = first.NextToken }));
        Assert.Equal(["orders:1", "orders:4"], await AllAsync(list));
        Assert.Equal(["orders:2"], await AllAsync(list with { Status = TaskDefinitionStatus.Inactive }));
        Assert.Equal(["orders:3"], await AllAsync(list with { Status = TaskDefinitionStatus.DeleteInProgress }));

        _test.Pass(2);
        Assert.Empty(await AllAsync(list with { Status = TaskDefinitionStatus.DeleteInProgress }));
    }

    [Fact]
    public async Task Handle_InvalidStatus_Throws() =>
        await _test.ThrowsAsync<InvalidParameterException>(client => client.ListTaskDefinitionsAsync(
            new ListTaskDefinitionsRequest { Status = new TaskDefinitionStatus("GONE") }, TestEcs.Token));

    private async Task<List<string>> AllAsync(ListTaskDefinitionsRequest request)
    {
        var names = new List<string>();
        do
        {
            var page = await _test.Client.ListTaskDefinitionsAsync(request, TestEcs.Token);
            names.AddRange(page.TaskDefinitionArns.Select(arn => arn[(arn.LastIndexOf('/') + 1)..]));
            request = request with { NextToken = page.NextToken };
        }
        while (request.NextToken is not null);

        return names;
    }
}
