using EcsServiceConnect.Client.Batching;

namespace EcsServiceConnect.Client;

/// <summary>Takes the one resource out of an answer that a handle or a builder asked for.</summary>
internal static class ResponseGuard
{
    /// <summary>The resource that a call made or changed. The API lets it be absent; the service always answers it.</summary>
    public static T GetRequired<T>(T? resource, EcsRequest request, EcsResponse response)
        where T : class =>
        resource ?? throw new EcsTransportException($"The answer to {request.Operation.Name} is without what it was about.")
        {
            Operation = request.Operation.Name,
            RequestId = response.Metadata.RequestId,
        };

    /// <summary>The resource that was described by its one name.</summary>
    public static TItem GetSingle<TItem, TAnswer>(
        IReadOnlyList<TItem> items, EcsRequest request, TAnswer response, Func<EcsFailuresException, EcsException>? createNotFoundException = null)
        where TItem : class
        where TAnswer : EcsResponse, IHasFailures
    {
        if (items is [var item, ..])
        {
            return item;
        }

        try
        {
            response.ThrowIfAnyFailed();
        }
        catch (EcsFailuresException failures) when (createNotFoundException is not null && failures.Failures.All(MissingFailure.IsMissing))
        {
            throw createNotFoundException(failures);
        }

        return GetRequired<TItem>(null, request, response);
    }
}
