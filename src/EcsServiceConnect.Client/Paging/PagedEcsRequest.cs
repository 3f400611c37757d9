namespace EcsServiceConnect.Client;

/// <summary>A request whose response is one page of a list. Pages are linked by <see cref="NextToken"/>.</summary>
/// <typeparam name="TResponse">The type of the response: one page.</typeparam>
public abstract record PagedEcsRequest<TResponse> : EcsRequest<TResponse>
    where TResponse : PagedEcsResponse
{
    private protected PagedEcsRequest()
    {
    }

    /// <summary>
    /// The page to request: the <see cref="PagedEcsResponse.NextToken"/> of the previous page, unchanged, in a request whose other
    /// members are the same. The token has no other meaning.
    /// </summary>
    /// <value>The default is null: the first page.</value>
    public string? NextToken { get; init; }
}

/// <summary>A paged request whose pages contain one list of items, so that the client can enumerate them all.</summary>
/// <typeparam name="TResponse">The type of the response: one page.</typeparam>
/// <typeparam name="TItem">The type of the listed items.</typeparam>
public abstract record PagedEcsRequest<TResponse, TItem> : PagedEcsRequest<TResponse>
    where TResponse : PagedEcsResponse
{
    private protected PagedEcsRequest()
    {
    }

    /// <summary>Returns the request with the largest page size that the service accepts, unless it has a size of its own.</summary>
    internal abstract PagedEcsRequest<TResponse, TItem> WithMaxPageSize();

    /// <summary>Gets the items of one page.</summary>
    internal abstract IReadOnlyList<TItem> GetItems(TResponse page);
}
