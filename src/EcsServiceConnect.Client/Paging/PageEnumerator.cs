using System.Runtime.CompilerServices;

namespace EcsServiceConnect.Client;

/// <summary>Fetches the pages of an operation one after the other.</summary>
internal static class PageEnumerator
{
    /// <summary>The answers as they are, up to the one without a token for another.</summary>
    public static async IAsyncEnumerable<TResponse> EnumerateAsync<TResponse>(
        IEcsClient client, PagedEcsRequest<TResponse> request, [EnumeratorCancellation] CancellationToken cancellationToken)
        where TResponse : PagedEcsResponse
    {
        var seenTokens = new HashSet<string>(StringComparer.Ordinal);
        while (true)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var response = await client.SendAsync(request, cancellationToken).ConfigureAwait(false);
            var nextToken = string.IsNullOrEmpty(response.NextToken) ? null : response.NextToken;
            yield return response;

            if (nextToken is null)
            {
                yield break;
            }

            // The token that the walk began with counts as seen, too.
            if (request.NextToken is { } currentToken)
            {
                seenTokens.Add(currentToken);
            }

            if (!seenTokens.Add(nextToken))
            {
                throw new EcsTransportException(
                    $"The service gave a page token of {request.Operation.Name} again that it had given before; the list would never end.")
                {
                    Operation = request.Operation.Name,
                    StatusCode = response.Metadata.StatusCode,
                    RequestId = response.Metadata.RequestId,
                };
            }

            request = request with { NextToken = nextToken };
        }
    }
}
