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
            return new EcsPageable<TItem>(cancellationToken => WalkAsync(client, request, cancellationToken));
        }
    }

    private static async IAsyncEnumerable<EcsPage<TItem>> WalkAsync<TResponse, TItem>(
        IEcsClient client, PagedEcsRequest<TResponse, TItem> request, [EnumeratorCancellation] CancellationToken cancellationToken)
        where TResponse : PagedEcsResponse
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (true)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var response = await client.SendAsync(request, cancellationToken).ConfigureAwait(false);
            var next = string.IsNullOrEmpty(response.NextToken) ? null : response.NextToken;
            yield return new EcsPage<TItem> { Items = request.ItemsOf(response), NextToken = next, Metadata = response.Metadata };

            if (next is null)
            {
                yield break;
            }

            // The token that the walk began with counts as seen, too.
            if (request.NextToken is { } current)
            {
                seen.Add(current);
            }

            if (!seen.Add(next))
            {
                throw new EcsTransportException(
                    $"The service gave a page token of {request.Operation.Name} again that it had given before; the list would never end.")
                {
                    Operation = request.Operation.Name,
                    StatusCode = response.Metadata.StatusCode,
                    RequestId = response.Metadata.RequestId,
                };
            }

            request = request with { NextToken = next };
        }
    }
}
