using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace EcsServiceConnect.Client;

/// <summary>
/// All items that a paged request lists. Each page is requested when <c>await foreach</c> reaches it. The list can be enumerated any
/// number of times; each enumeration starts at the beginning.
/// </summary>
/// <typeparam name="TItem">The type of the listed items.</typeparam>
/// <remarks>
/// A page that is throttled is requested again after a pause, for as long as the <see cref="EcsReadOptions"/> allow, so that a list of any
/// length succeeds at the rates of the service. An enumeration throws the other exceptions of its calls. It throws an <see cref="OperationCanceledException"/> as soon as it is canceled,
/// also within a page, and an <see cref="EcsTransportException"/> if the service returns a page token that it returned before, because
/// the list would never end.
/// </remarks>
[DebuggerDisplay("Items of {_source,nq}")]
public sealed class EcsPageable<TItem> : IAsyncEnumerable<TItem>
{
    private readonly string _source;
    private readonly Func<CancellationToken, IAsyncEnumerable<EcsPage<TItem>>> _enumeratePages;

    /// <summary>Creates a list.</summary>
    /// <param name="source">Where the pages come from, such as the name of an operation, for debuggers.</param>
    /// <param name="enumeratePages">Starts a new enumeration of the pages.</param>
    internal EcsPageable(string source, Func<CancellationToken, IAsyncEnumerable<EcsPage<TItem>>> enumeratePages)
    {
        _source = source;
        _enumeratePages = enumeratePages;
    }

    /// <summary>Enumerates the pages instead of the items.</summary>
    /// <returns>The pages, in the order of the service.</returns>
    public IAsyncEnumerable<EcsPage<TItem>> AsPages() => new PageEnumerable(_enumeratePages);

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

    private sealed class PageEnumerable(Func<CancellationToken, IAsyncEnumerable<EcsPage<TItem>>> enumeratePages)
        : IAsyncEnumerable<EcsPage<TItem>>
    {
        public IAsyncEnumerator<EcsPage<TItem>> GetAsyncEnumerator(CancellationToken cancellationToken = default) =>
            enumeratePages(cancellationToken).GetAsyncEnumerator(cancellationToken);
    }
}

/// <summary>Creates lists that need no service, for the tests of code that enumerates them.</summary>
public static class EcsPageable
{
    /// <summary>Creates a list from pages.</summary>
    /// <typeparam name="TItem">The type of the listed items.</typeparam>
    /// <param name="pages">The pages, in order. They are copied; their tokens have no effect.</param>
    /// <returns>The list, which can be enumerated like one from the service.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="pages"/> is null.</exception>
    public static EcsPageable<TItem> FromPages<TItem>(params IEnumerable<EcsPage<TItem>> pages)
    {
        ArgumentNullException.ThrowIfNull(pages);
        EcsPage<TItem>[] copy = [.. pages];
        return new EcsPageable<TItem>("given pages", cancellationToken => EnumerateAsync(copy, cancellationToken));
    }

    private static async IAsyncEnumerable<EcsPage<TItem>> EnumerateAsync<TItem>(
        EcsPage<TItem>[] pages, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var page in pages)
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return await ValueTask.FromResult(page).ConfigureAwait(false);
        }
    }
}
