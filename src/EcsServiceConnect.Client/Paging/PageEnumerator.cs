using System.Runtime.CompilerServices;
using EcsServiceConnect.Client.Waiting;

namespace EcsServiceConnect.Client.Paging;

/// <summary>Requests the pages of an operation one after the other.</summary>
internal static class PageEnumerator
{
    /// <summary>Returns the responses as they are, up to the one without a token for another page.</summary>
    public static async IAsyncEnumerable<TResponse> EnumerateAsync<TResponse, TItem>(
        IEcsClient client, PagedEcsRequest<TResponse, TItem> request, [EnumeratorCancellation] CancellationToken cancellationToken)
        where TResponse : PagedEcsResponse
    {
        var seenTokens = new HashSet<string>(StringComparer.Ordinal);
        var options = EcsReadOptions.From(client);
        var reader = new ReadExecutor(options, options.GetClock(client));
        request = request.WithMaxPageSize();
        while (true)
        {
            cancellationToken.ThrowIfCancellationRequested();
            reader.NextToken = request.NextToken;
            var response = await reader
                .ExecuteAsync(token => client.SendAsync(request, token), page => request.GetItems(page).Count, cancellationToken)
                .ConfigureAwait(false);
            var nextToken = GetNextToken(response);
            yield return response;

            if (nextToken is null)
            {
                yield break;
            }

            // The token that the enumeration started with counts as seen, too.
            if (request.NextToken is { } currentToken)
            {
                seenTokens.Add(currentToken);
            }

            if (!seenTokens.Add(nextToken))
            {
                throw new EcsTransportException(
                    $"The service returned a page token of {request.Operation.Name} that it had returned before; the list would never end.")
                {
                    Operation = request.Operation.Name,
                    StatusCode = response.Metadata.StatusCode,
                    RequestId = response.Metadata.RequestId,
                };
            }

            request = request with { NextToken = nextToken };
        }
    }

    /// <summary>Gets the token of the next page. The service marks the last page with an empty token or with none.</summary>
    public static string? GetNextToken(PagedEcsResponse page) => string.IsNullOrEmpty(page.NextToken) ? null : page.NextToken;
}
