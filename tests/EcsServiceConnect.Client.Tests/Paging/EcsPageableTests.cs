using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Tests.Paging;

public class EcsPageableTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task GetAsyncEnumerator_SeveralPages_ReturnsEveryItemInOrder()
    {
        var ecs = new PagedClient(("a b", "1"), ("", "2"), ("c", null));

        Assert.Equal(["a", "b", "c"], await ecs.Paginate(new ListClustersRequest()).ToListAsync(Token));
        Assert.Equal([null, "1", "2"], ecs.Tokens);
    }

    [Fact]
    public async Task GetAsyncEnumerator_Twice_StartsAtTheBeginning()
    {
        var ecs = new PagedClient(("a", "1"), ("b", null));
        var clusters = ecs.Paginate(new ListClustersRequest());

        Assert.Equal(await clusters.ToListAsync(Token), await clusters.ToListAsync(Token));
        Assert.Equal([null, "1", null, "1"], ecs.Tokens);
    }

    [Fact]
    public async Task GetAsyncEnumerator_RequestWithToken_StartsThereAndKeepsTheRequest()
    {
        var ecs = new PagedClient(("a", "1"), ("b", "2"), ("c", null));
        var request = new ListClustersRequest { NextToken = "1", MaxResults = 1, Options = new EcsRequestOptions { MaxAttempts = 2 } };

        Assert.Equal(["b", "c"], await ecs.Paginate(request).ToListAsync(Token));
        Assert.Equal("1", request.NextToken);
        Assert.All(ecs.Requests, sent => Assert.Equal((1, 2), (sent.MaxResults, sent.Options!.MaxAttempts)));
    }

    [Fact]
    public async Task AsPages_SeveralPages_ReturnsEachWithTokenAndMetadata()
    {
        var ecs = new PagedClient(("a b", "1"), ("c", null));

        var pages = await ecs.Paginate(new ListClustersRequest()).AsPages().ToListAsync(Token);

        Assert.Equal(["a b", "c"], pages.Select(page => string.Join(' ', page.Items)));
        Assert.Equal(["1", null], pages.Select(page => page.NextToken));
        Assert.Equal(["r1", "r2"], pages.Select(page => page.Metadata.RequestId));
    }

    [Fact]
    public async Task GetAsyncEnumerator_LeftEarly_RequestsNoFurtherPage()
    {
        var ecs = new PagedClient(("a b", "1"), ("c", null));

        await foreach (var _ in ecs.Paginate(new ListClustersRequest()).WithCancellation(Token))
        {
            break;
        }

        Assert.Single(ecs.Requests);
    }

    [Fact]
    public async Task GetAsyncEnumerator_EmptyToken_EndsTheList()
    {
        var ecs = new PagedClient(("a", ""));

        Assert.Equal(["a"], await ecs.Paginate(new ListClustersRequest()).ToListAsync(Token));
    }

    [Theory]
    [InlineData("1", "1")]
    [InlineData("1", "2", "1")]
    public async Task GetAsyncEnumerator_RepeatedToken_Throws(params string[] tokens)
    {
        var ecs = new LoopingClient(tokens);

        var error = await Assert.ThrowsAsync<EcsTransportException>(() => ecs.Paginate(new ListClustersRequest()).ToListAsync(Token).AsTask());

        Assert.Equal("ListClusters", error.Operation);
        Assert.Equal(tokens.Length, ecs.Calls);
    }

    [Fact]
    public async Task GetAsyncEnumerator_RepeatedStartToken_Throws()
    {
        var ecs = new LoopingClient("0");

        await Assert.ThrowsAsync<EcsTransportException>(
            () => ecs.Paginate(new ListClustersRequest { NextToken = "0" }).ToListAsync(Token).AsTask());
    }

    [Fact]
    public async Task GetAsyncEnumerator_CanceledWithinAPage_Throws()
    {
        var ecs = new PagedClient(("a b c", null));
        using var cancellation = new CancellationTokenSource();
        var seen = new List<string>();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var arn in ecs.Paginate(new ListClustersRequest()).WithCancellation(cancellation.Token))
            {
                seen.Add(arn);
                await cancellation.CancelAsync();
            }
        });

        Assert.Equal(["a"], seen);
    }

    [Fact]
    public async Task AsPages_CanceledBetweenPages_Throws()
    {
        var ecs = new PagedClient(("a", "1"), ("b", null));
        using var cancellation = new CancellationTokenSource();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var _ in ecs.Paginate(new ListClustersRequest()).AsPages().WithCancellation(cancellation.Token))
            {
                await cancellation.CancelAsync();
            }
        });

        Assert.Single(ecs.Requests);
    }

    [Fact]
    public async Task AsPages_EmptyPageInTheMiddle_ReturnsIt()
    {
        var ecs = new PagedClient(("a", "1"), ("", "2"), ("b", null));

        var pages = await ecs.Paginate(new ListClustersRequest()).AsPages().ToListAsync(Token);

        Assert.Equal([1, 0, 1], pages.Select(page => page.Items.Count));
    }

    [Fact]
    public async Task AsPages_Twice_StartsAtTheBeginning()
    {
        var ecs = new PagedClient(("a", "1"), ("b", null));
        var pages = ecs.Paginate(new ListClustersRequest()).AsPages();

        Assert.Equal(2, await pages.CountAsync(Token));
        Assert.Equal(2, await pages.CountAsync(Token));
        Assert.Equal([null, "1", null, "1"], ecs.Tokens);
    }

    [Fact]
    public async Task GetAsyncEnumerator_TokenOfAnEarlierPage_ReturnsTheRest()
    {
        var ecs = new PagedClient(("a b", "1"), ("c", "2"), ("d e", null));
        var request = new ListClustersRequest { MaxResults = 2 };

        var second = await ecs.Paginate(request).AsPages().ElementAtAsync(1, Token);
        var rest = await ecs.Paginate(request with { NextToken = second.NextToken }).ToListAsync(Token);

        Assert.Equal(["c"], second.Items);
        Assert.Equal(["d", "e"], rest);
        Assert.Null(request.NextToken);
    }

    [Fact]
    public async Task GetAsyncEnumerator_TwoEnumerationsInTurns_AreIndependent()
    {
        var ecs = new PagedClient(("a b", "1"), ("c", "2"), ("d", null));
        var clusters = ecs.Paginate(new ListClustersRequest());
        var (first, second) = (new List<string>(), new List<string>());

        await using var enumerator = clusters.GetAsyncEnumerator(Token);
        await using var secondEnumerator = clusters.GetAsyncEnumerator(Token);
        Assert.True(await enumerator.MoveNextAsync());
        first.Add(enumerator.Current);
        while (await secondEnumerator.MoveNextAsync())
        {
            second.Add(secondEnumerator.Current);
            if (await enumerator.MoveNextAsync())
            {
                first.Add(enumerator.Current);
            }
        }

        Assert.Equal(["a", "b", "c", "d"], first);
        Assert.Equal(["a", "b", "c", "d"], second);
    }

    [Fact]
    public async Task GetAsyncEnumerator_CanceledBefore_MakesNoCall()
    {
        var ecs = new PagedClient(("a", null));
        var canceled = new CancellationToken(canceled: true);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => ecs.Paginate(new ListClustersRequest()).ToListAsync(canceled).AsTask());
        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => ecs.Paginate(new ListClustersRequest()).AsPages().ToListAsync(canceled).AsTask());

        Assert.Empty(ecs.Requests);
    }

    [Fact]
    public async Task GetAsyncEnumerator_CancellationToken_IsPassedToEveryCall()
    {
        var ecs = new PagedClient(("a", "1"), ("b", null));
        using var ofItems = new CancellationTokenSource();
        using var ofPages = new CancellationTokenSource();
        var clusters = ecs.Paginate(new ListClustersRequest());

        await foreach (var _ in clusters.WithCancellation(ofItems.Token))
        {
        }

        await foreach (var _ in clusters.AsPages().WithCancellation(ofPages.Token))
        {
        }

        Assert.Equal([ofItems.Token, ofItems.Token, ofPages.Token, ofPages.Token], ecs.CancellationTokens);
    }

    [Fact]
    public async Task FromPages_SeveralPages_ReturnsItemsAndPagesEveryTime()
    {
        EcsPage<string>[] pages = [new() { Items = ["a", "b"], NextToken = "1" }, new() { Items = [] }, new() { Items = ["c"] }];

        var list = EcsPageable.FromPages(pages);

        Assert.Equal(["a", "b", "c"], await list.ToListAsync(Token));
        Assert.Equal(["a", "b", "c"], await list.ToListAsync(Token));
        Assert.Equal(pages, await list.AsPages().ToListAsync(Token));
        Assert.Empty(await EcsPageable.FromPages<string>().ToListAsync(Token));
    }

    [Fact]
    public async Task FromPages_Canceled_Throws()
    {
        using var cancellation = new CancellationTokenSource();
        var pages = EcsPageable.FromPages(new EcsPage<string> { Items = ["a"] }, new EcsPage<string> { Items = ["b"] }).AsPages();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var _ in pages.WithCancellation(cancellation.Token))
            {
                await cancellation.CancelAsync();
            }
        });
    }

    [Fact]
    public void FromPages_Null_Throws() => Assert.Throws<ArgumentNullException>(() => EcsPageable.FromPages<string>(null!));

    [Fact]
    public void Paginate_Null_Throws()
    {
        var ecs = new PagedClient(("a", null));

        Assert.Throws<ArgumentNullException>(() => ecs.Paginate<ListClustersResponse, string>(null!));
    }

    /// <summary>Returns the page that belongs to the token of the request.</summary>
    private sealed class PagedClient : IEcsClient
    {
        private readonly Dictionary<string, (string Items, string? Next)> _pages = [];

        public PagedClient(params (string Items, string? Next)[] pages)
        {
            var token = "";
            foreach (var page in pages)
            {
                _pages[token] = page;
                token = page.Next ?? "";
            }
        }

        public List<ListClustersRequest> Requests { get; } = [];

        public List<CancellationToken> CancellationTokens { get; } = [];

        public IEnumerable<string?> Tokens => Requests.Select(request => request.NextToken);

        public Task<TResponse> SendAsync<TResponse>(EcsRequest<TResponse> request, CancellationToken cancellationToken = default)
            where TResponse : EcsResponse
        {
            var sent = (ListClustersRequest)(object)request;
            Requests.Add(sent);
            CancellationTokens.Add(cancellationToken);
            var (items, next) = _pages[sent.NextToken ?? ""];
            EcsResponse response = new ListClustersResponse
            {
                ClusterArns = items.Split(' ', StringSplitOptions.RemoveEmptyEntries),
                NextToken = next,
                Metadata = new EcsResponseMetadata { RequestId = $"r{Requests.Count}" },
            };
            return Task.FromResult((TResponse)response);
        }
    }

    /// <summary>Returns one token after the other, whatever the request is.</summary>
    private sealed class LoopingClient(params string[] tokens) : IEcsClient
    {
        public int Calls { get; private set; }

        public Task<TResponse> SendAsync<TResponse>(EcsRequest<TResponse> request, CancellationToken cancellationToken = default)
            where TResponse : EcsResponse
        {
            EcsResponse response = new ListClustersResponse { ClusterArns = ["a"], NextToken = tokens[Calls++] };
            return Task.FromResult((TResponse)response);
        }
    }
}
