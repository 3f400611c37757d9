namespace EcsServiceConnect.Client;

/// <summary>
/// Everything that a paged request lists, fetched page by page as it is walked with <c>await foreach</c>. It may be
/// walked any number of times; each walk begins anew.
/// </summary>
/// <typeparam name="TItem">What is listed.</typeparam>
/// <remarks>
/// A walk throws what the calls throw, an <see cref="OperationCanceledException"/> as soon as it is cancelled, within a
/// page too, and an <see cref="EcsTransportException"/> if the service gives a page token again that it gave before,
/// which would go on for ever.
/// </remarks>
public sealed class EcsPageable<TItem> : IAsyncEnumerable<TItem>
{
    private readonly Func<CancellationToken, IAsyncEnumerable<EcsPage<TItem>>> _enumeratePages;

    internal EcsPageable(Func<CancellationToken, IAsyncEnumerable<EcsPage<TItem>>> enumeratePages)
    {
        _enumeratePages = enumeratePages;
    }

    /// <summary>Walks the pages instead of the items.</summary>
    /// <returns>The pages, in the service's order.</returns>
    public IAsyncEnumerable<EcsPage<TItem>> AsPages() => new Pages(_enumeratePages);

    /// <inheritdoc/>
    public async IAsyncEnumerator<TItem> GetAsyncEnumerator(CancellationToken cancellationToken = default)
    {
        await foreach (var page in _enumeratePages(cancellationToken).ConfigureAwait(false))
        {
            foreach (var item in page.Items)
            {
                cancellationToken.ThrowIfCancellationRequested();
                yield return item;
            }
        }
    }

    private sealed class Pages(Func<CancellationToken, IAsyncEnumerable<EcsPage<TItem>>> walk) : IAsyncEnumerable<EcsPage<TItem>>
    {
        public IAsyncEnumerator<EcsPage<TItem>> GetAsyncEnumerator(CancellationToken cancellationToken = default) =>
            walk(cancellationToken).GetAsyncEnumerator(cancellationToken);
    }
}
