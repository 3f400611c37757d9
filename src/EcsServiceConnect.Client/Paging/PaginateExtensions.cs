using System.Runtime.CompilerServices;

namespace EcsServiceConnect.Client;

/// <summary>Walks the pages of a list.</summary>
public static class PaginateExtensions
{
    /// <param name="client">The client that sends the requests.</param>
    extension(IEcsClient client)
    {
        /// <summary>
        /// Lists everything that a paged request asks for, beginning at its
        /// <see cref="PagedEcsRequest{TResponse}.NextToken"/>.
        /// </summary>
        /// <typeparam name="TResponse">The answer: one page.</typeparam>
        /// <typeparam name="TItem">What is listed.</typeparam>
        /// <param name="request">What to list. It is never changed; its page size stays what it says.</param>
        /// <returns>
        /// The items, fetched as they are walked; <see cref="EcsPageable{TItem}.AsPages"/> gives the pages.
        /// </returns>
        /// <exception cref="ArgumentNullException"><paramref name="request"/> is null.</exception>
        public EcsPageable<TItem> Paginate<TResponse, TItem>(PagedEcsRequest<TResponse, TItem> request)
            where TResponse : PagedEcsResponse
        {
            ArgumentNullException.ThrowIfNull(client);
            ArgumentNullException.ThrowIfNull(request);
            return new EcsPageable<TItem>(cancellationToken => EnumerateAsync(client, request, cancellationToken));
        }
    }

    private static async IAsyncEnumerable<EcsPage<TItem>> EnumerateAsync<TResponse, TItem>(
        IEcsClient client, PagedEcsRequest<TResponse, TItem> request, [EnumeratorCancellation] CancellationToken cancellationToken)
        where TResponse : PagedEcsResponse
    {
        await foreach (var page in PageEnumerator.EnumerateAsync(client, request, cancellationToken).ConfigureAwait(false))
        {
            var nextToken = string.IsNullOrEmpty(page.NextToken) ? null : page.NextToken;
            yield return new EcsPage<TItem> { Items = request.GetItems(page), NextToken = nextToken, Metadata = page.Metadata };
        }
    }
}
