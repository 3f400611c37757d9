using EcsServiceConnect.Client.Batching;

namespace EcsServiceConnect.Client.Common;

/// <summary>Sends requests about one resource and returns it from the response.</summary>
internal static class ResponseGuard
{
    /// <summary>Sends the request and returns the resource that the call created or changed.</summary>
    public static async Task<TResource> SendAsync<TResponse, TResource>(
        IEcsClient client,
        EcsRequest<TResponse> request,
        Func<TResponse, TResource?> getResource,
        CancellationToken cancellationToken)
        where TResponse : EcsResponse
        where TResource : class
    {
        var response = await client.SendAsync(request, cancellationToken).ConfigureAwait(false);
        return getResource(response) ?? throw NotInResponse(request, response);
    }

    /// <summary>Sends the request, which names one resource, and returns its description.</summary>
    public static async Task<TItem> DescribeAsync<TResponse, TItem>(
        IEcsClient client,
        EcsRequest<TResponse> request,
        Func<TResponse, IReadOnlyList<TItem>> getItems,
        Func<EcsFailuresException, EcsException>? createNotFoundException,
        CancellationToken cancellationToken)
        where TResponse : EcsResponse, IHasFailures
        where TItem : class
    {
        var response = await client.SendAsync(request, cancellationToken).ConfigureAwait(false);
        if (getItems(response) is [var item, ..])
        {
            return item;
        }

        try
        {
            response.ThrowIfAnyFailed();
        }
        catch (EcsFailuresException failures)
            when (createNotFoundException is not null && failures.Failures.All(MissingFailure.IsMissing))
        {
            throw createNotFoundException(failures);
        }

        throw NotInResponse(request, response);
    }

    // The API declares the resource as optional, although the service always returns it.
    private static EcsTransportException NotInResponse(EcsRequest request, EcsResponse response) =>
        new($"The response to {request.Operation.Name} does not contain the expected resource.")
        {
            Operation = request.Operation.Name,
            RequestId = response.Metadata.RequestId,
        };
}
