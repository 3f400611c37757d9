namespace EcsServiceConnect.Client;

/// <summary>One page of a list.</summary>
/// <typeparam name="TItem">The type of the listed items.</typeparam>
public sealed record EcsPage<TItem>
{
    /// <summary>The items of the page. A page can be empty even if more pages follow.</summary>
    public IReadOnlyList<TItem> Items { get; init; } = [];

    /// <summary>
    /// The token that requests the next page, as the <see cref="PagedEcsRequest{TResponse}.NextToken"/> of another request.
    /// </summary>
    /// <value>Null on the last page.</value>
    public string? NextToken { get; init; }

    /// <summary>The request id, HTTP status and attempts of the call that returned the page.</summary>
    public EcsResponseMetadata Metadata { get; init; } = EcsResponseMetadata.None;
}
