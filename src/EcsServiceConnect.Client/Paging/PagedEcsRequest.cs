namespace EcsServiceConnect.Client;

/// <summary>A request whose answer comes in pages, chained by <see cref="NextToken"/>.</summary>
/// <typeparam name="TResponse">The answer: one page.</typeparam>
public abstract record PagedEcsRequest<TResponse> : EcsRequest<TResponse>
    where TResponse : PagedEcsResponse
{
    private protected PagedEcsRequest()
    {
    }

    /// <summary>
    /// Where to continue: the <see cref="PagedEcsResponse.NextToken"/> of the page before, passed back unchanged with
    /// otherwise the same members. It is opaque and only good for fetching the next page.
    /// </summary>
    /// <value>The default is null: begin with the first page.</value>
    public string? NextToken { get; init; }
}

/// <summary>A paged request whose pages hold one list of items, so that the client can walk them all.</summary>
/// <typeparam name="TResponse">The answer: one page.</typeparam>
/// <typeparam name="TItem">What a page lists.</typeparam>
public abstract record PagedEcsRequest<TResponse, TItem> : PagedEcsRequest<TResponse>
    where TResponse : PagedEcsResponse
{
    private protected PagedEcsRequest()
    {
    }

    /// <summary>The items of one page.</summary>
    internal abstract IReadOnlyList<TItem> GetItems(TResponse page);
}
