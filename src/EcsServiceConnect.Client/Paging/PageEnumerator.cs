using System.Runtime.CompilerServices;

namespace EcsServiceConnect.Client.Paging;

/// <summary>Requests the pages of an operation one after the other.</summary>
internal static class PageEnumerator
{
    /// <summary>Returns the responses as they are, up to the one without a token for another page.</summary>
    public static async IAsyncEnumerable<TResponse> EnumerateAsync<TResponse>(
        IEcsClient client, PagedEcsRequest<TResponse> request, [EnumeratorCancellation] CancellationToken cancellationToken)
        where TResponse : PagedEcsResponse
    {
        var seenTokens = new HashSet<string>(StringComparer.Ordinal);
        while (true)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var response = await client.SendAsync(request, cancellationToken).ConfigureAwait(false);
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
