namespace EcsServiceConnect.Client.Testing.Tests;

public sealed class PageFactoryTests : IDisposable
{
    private readonly TestEcs _test = new();

    public void Dispose() => _test.Dispose();

    [Fact]
    public async Task Create_MoreThanOnePage_GivesEverythingOnceInOrder()
    {
        var names = await CreateClustersAsync(25);

        var seen = new List<string>();
        string? token = null;
        var pages = 0;
        do
        {
            var page = await ListAsync(token, 10);
            seen.AddRange(page.ClusterArns);
            token = page.NextToken;
            pages++;
        }
        while (token is not null);

        Assert.Equal(3, pages);
        Assert.Equal(names, seen.Select(arn => arn[(arn.LastIndexOf('/') + 1)..]));
    }

    [Fact]
    public async Task Create_ExactlyOnePage_HasNoToken()
    {
        await CreateClustersAsync(5);

        Assert.Null((await ListAsync(null, 5)).NextToken);
    }

    [Fact]
    public async Task Create_NoSize_GivesAHundred()
    {
        await CreateClustersAsync(101);

        var page = await ListAsync(null, null);

        Assert.Equal(100, page.ClusterArns.Count);
        Assert.Single((await ListAsync(page.NextToken, null)).ClusterArns);
    }

    [Fact]
    public async Task Create_TokenOfADayAgo_StillHoldsAndThenNoLonger()
    {
        await CreateClustersAsync(4);
        var first = await ListAsync(null, 2);

        _test.Clock.Advance(TimeSpan.FromHours(24));
        Assert.Equal(2, (await ListAsync(first.NextToken, 2)).ClusterArns.Count);

        _test.Clock.Advance(TimeSpan.FromMilliseconds(1));
        var error = await Assert.ThrowsAsync<InvalidParameterException>(() => ListAsync(first.NextToken, 2));
        Assert.Contains("nextToken has expired", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Create_LastItemOfThePageGone_ContinuesAfterIt()
    {
        await CreateClustersAsync(4);
        var first = await ListAsync(null, 2);
        await _test.Client.DeleteClusterAsync(new DeleteClusterRequest { Cluster = first.ClusterArns[1] }, TestEcs.Token);

        var second = await ListAsync(first.NextToken, 2);

        Assert.EndsWith("/c-2", second.ClusterArns[0], StringComparison.Ordinal);
        Assert.EndsWith("/c-3", second.ClusterArns[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Create_SameTokenAgain_GivesTheSamePage()
    {
        await CreateClustersAsync(3);
        var first = await ListAsync(null, 2);

        Assert.Equal((await ListAsync(first.NextToken, 2)).ClusterArns, (await ListAsync(first.NextToken, 2)).ClusterArns);
    }

    [Theory]
    [InlineData("garbage")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("!!!")]
    public async Task Create_GarbageToken_Throws(string token)
    {
        var error = await _test.ThrowsAsync<InvalidParameterException>(_ => ListAsync(token, null));

        Assert.Contains("nextToken", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Create_TokenOfAnotherOperation_Throws()
    {
        await CreateClustersAsync(2);
        var token = (await ListAsync(null, 1)).NextToken;

        await _test.ThrowsAsync<InvalidParameterException>(client =>
            client.ListTaskDefinitionsAsync(new ListTaskDefinitionsRequest { NextToken = token }, TestEcs.Token));
    }

    [Fact]
    public async Task Create_TokenWithOtherFilters_Throws()
    {
        await _test.RegisterAsync();
        await _test.RegisterAsync();
        var first = await _test.Client.ListTaskDefinitionsAsync(new ListTaskDefinitionsRequest { MaxResults = 1 }, TestEcs.Token);

        await _test.ThrowsAsync<InvalidParameterException>(client => client.ListTaskDefinitionsAsync(
            new ListTaskDefinitionsRequest { MaxResults = 1, Sort = SortOrder.Desc, NextToken = first.NextToken }, TestEcs.Token));
    }

    [Fact]
    public async Task Create_TokenOfAnotherEcs_Throws()
    {
        await CreateClustersAsync(2);
        var token = (await ListAsync(null, 1)).NextToken;
        using var other = new InMemoryEcs().CreateClient();

        await Assert.ThrowsAsync<InvalidParameterException>(() =>
            other.ListClustersAsync(new ListClustersRequest { NextToken = token }, TestEcs.Token));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(101)]
    public async Task Create_SizeOutOfRange_Throws(int size)
    {
        var error = await _test.ThrowsAsync<InvalidParameterException>(_ => ListAsync(null, size));

        Assert.Contains("maxResults", error.Message, StringComparison.Ordinal);
    }

    private Task<ListClustersResponse> ListAsync(string? token, int? size) =>
        _test.Client.ListClustersAsync(new ListClustersRequest { NextToken = token, MaxResults = size }, TestEcs.Token);

    private async Task<List<string>> CreateClustersAsync(int count)
    {
        var names = Enumerable.Range(0, count).Select(i => $"c-{i}").ToList();
        foreach (var name in names)
        {
            await _test.CreateClusterAsync(name);
        }

        return names;
    }
}
