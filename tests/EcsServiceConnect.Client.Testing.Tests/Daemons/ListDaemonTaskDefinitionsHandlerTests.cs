namespace EcsServiceConnect.Client.Testing.Tests;

public sealed class ListDaemonTaskDefinitionsHandlerTests : IDisposable
{
    private readonly TestEcs _test = new();

    public void Dispose() => _test.Dispose();

    [Fact]
    public async Task Handle_Filters_ChooseFamilies()
    {
        await RegisterAsync("agent", "agent", "agent-two", "proxy");

        Assert.Equal(["agent:1", "agent:2", "agent-two:1", "proxy:1"], await AllAsync(new ListDaemonTaskDefinitionsRequest()));
        Assert.Equal(["agent:1", "agent:2"], await AllAsync(new ListDaemonTaskDefinitionsRequest { Family = "agent" }));
        Assert.Equal(
            ["agent:1", "agent:2", "agent-two:1"], await AllAsync(new ListDaemonTaskDefinitionsRequest { FamilyPrefix = "agent" }));
        Assert.Equal(
            ["agent:2", "agent-two:1", "proxy:1"],
            await AllAsync(new ListDaemonTaskDefinitionsRequest { Revision = DaemonTaskDefinitionRevisionFilter.LastRegistered }));
    }

    [Fact]
    public async Task Handle_Status_IsActiveByDefault()
    {
        await RegisterAsync("agent", "agent");
        await _test.Client.DeleteDaemonTaskDefinitionAsync(
            new DeleteDaemonTaskDefinitionRequest { DaemonTaskDefinition = "agent:1" }, TestEcs.Token);

        Assert.Equal(["agent:2"], await AllAsync(new ListDaemonTaskDefinitionsRequest()));
        Assert.Equal(
            ["agent:1"],
            await AllAsync(new ListDaemonTaskDefinitionsRequest { Status = DaemonTaskDefinitionStatusFilter.DeleteInProgress }));
        Assert.Equal(
            ["agent:1", "agent:2"], await AllAsync(new ListDaemonTaskDefinitionsRequest { Status = DaemonTaskDefinitionStatusFilter.All }));
    }

    [Fact]
    public async Task Handle_DescendingPages_TurnTheOrder()
    {
        await RegisterAsync([.. Enumerable.Repeat("agent", 11)]);

        Assert.Equal(
            Enumerable.Range(1, 11).Reverse().Select(revision => $"agent:{revision}"),
            await AllAsync(new ListDaemonTaskDefinitionsRequest { Sort = SortOrder.Desc, MaxResults = 3 }));
    }

    [Fact]
    public async Task Handle_Summary_ShowsWhenAndByWhom()
    {
        await RegisterAsync("agent");

        var summary = Assert.Single((await _test.Client.ListDaemonTaskDefinitionsAsync(cancellationToken: TestEcs.Token)).DaemonTaskDefinitions);

        Assert.Equal(
            new DaemonTaskDefinitionSummary
            {
                Arn = TestDaemons.Prefix + "daemon-task-definition/agent:1",
                RegisteredAt = _test.Clock.GetUtcNow(),
                RegisteredBy = "arn:aws:iam::123456789012:root",
                Status = DaemonTaskDefinitionStatus.Active,
            },
            summary);
    }

    [Theory]
    [InlineData("""{"status":"DELETED"}""", "status")]
    [InlineData("""{"revision":"FIRST"}""", "revision")]
    [InlineData("""{"sort":"UP"}""", "sort")]
    [InlineData("""{"maxResults":101}""", "maxResults")]
    public async Task Handle_InvalidFilter_Throws(string body, string member)
    {
        var message = Wire.ErrorOf<InvalidParameterException>(await _test.Ecs.SendAsync("ListDaemonTaskDefinitions", body));

        Assert.Contains(member, message, StringComparison.Ordinal);
    }

    private async Task RegisterAsync(params string[] families)
    {
        foreach (var family in families)
        {
            await _test.RegisterAsync(TestDaemons.Definition(family));
        }
    }

    private async Task<List<string>> AllAsync(ListDaemonTaskDefinitionsRequest request) =>
        await _test.Client.Paginate(request)
            .Select(summary => summary.Arn![(summary.Arn!.LastIndexOf('/') + 1)..])
            .ToListAsync(TestEcs.Token);
}
