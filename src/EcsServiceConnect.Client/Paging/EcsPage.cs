namespace EcsServiceConnect.Client;

/// <summary>One page of a list.</summary>
/// <typeparam name="TItem">What the page lists.</typeparam>
public sealed record EcsPage<TItem>
{
    /// <summary>What the page lists; it may be empty although more pages follow.</summary>
    public IReadOnlyList<TItem> Items { get; init; } = [];

    /// <summary>
    /// What fetches the next page, as the <see cref="PagedEcsRequest{TResponse}.NextToken"/> of another request.
    /// </summary>
    /// <value>Null on the last page.</value>
    public string? NextToken { get; init; }

    /// <summary>Request id, HTTP status and attempts of the call that brought the page.</summary>
    public EcsResponseMetadata Metadata { get; init; } = EcsResponseMetadata.None;
}
