using System.Runtime.CompilerServices;
using EcsServiceConnect.Client.Paging;

namespace EcsServiceConnect.Client;

/// <summary>Enumerates the pages of a list.</summary>
public static class PaginateExtensions
{
    /// <param name="client">The client that sends the requests.</param>
    extension(IEcsClient client)
    {
        /// <summary>
        /// Lists everything that a paged request asks for, starting at its <see cref="PagedEcsRequest{TResponse}.NextToken"/>. No
        /// call is made before the list is enumerated. Where the request sets no page size, it is the largest one that the service accepts.
        /// </summary>
        /// <typeparam name="TResponse">The type of the response: one page.</typeparam>
        /// <typeparam name="TItem">The type of the listed items.</typeparam>
        /// <param name="request">The request for the first page. It is never changed.</param>
        /// <returns>
        /// The items, requested as they are enumerated; <see cref="EcsPageable{TItem}.AsPages"/> returns the pages.
        /// </returns>
        /// <exception cref="ArgumentNullException"><paramref name="request"/> is null.</exception>
        public EcsPageable<TItem> Paginate<TResponse, TItem>(PagedEcsRequest<TResponse, TItem> request)
            where TResponse : PagedEcsResponse
        {
            ArgumentNullException.ThrowIfNull(client);
            ArgumentNullException.ThrowIfNull(request);
            return new EcsPageable<TItem>(request.Operation.Name, cancellationToken => EnumerateAsync(client, request, cancellationToken));
        }
    }

    private static async IAsyncEnumerable<EcsPage<TItem>> EnumerateAsync<TResponse, TItem>(
        IEcsClient client, PagedEcsRequest<TResponse, TItem> request, [EnumeratorCancellation] CancellationToken cancellationToken)
        where TResponse : PagedEcsResponse
    {
        await foreach (var page in PageEnumerator.EnumerateAsync(client, request, cancellationToken).ConfigureAwait(false))
        {
            yield return new EcsPage<TItem>
            {
                Items = request.GetItems(page),
                NextToken = PageEnumerator.GetNextToken(page),
                Metadata = page.Metadata,
            };
        }
    }
}
