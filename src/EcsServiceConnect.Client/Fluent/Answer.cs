namespace EcsServiceConnect.Client;

/// <summary>Takes the one resource out of an answer that a handle or a builder asked for.</summary>
internal static class Answer
{
    /// <summary>The resource that a call made or changed. The API lets it be absent; the service always answers it.</summary>
    public static T Of<T>(T? resource, EcsRequest request, EcsResponse answer)
        where T : class =>
        resource ?? throw new EcsTransportException($"The answer to {request.Operation.Name} is without what it was about.")
        {
            Operation = request.Operation.Name,
            RequestId = answer.Metadata.RequestId,
        };

    /// <summary>The resource that was described by its one name.</summary>
    public static TItem Only<TItem, TAnswer>(
        IReadOnlyList<TItem> found, EcsRequest request, TAnswer answer, Func<EcsFailuresException, EcsException>? whenMissing = null)
        where TItem : class
        where TAnswer : EcsResponse, IHasFailures
    {
        if (found is [var item, ..])
        {
            return item;
        }

        try
        {
            answer.ThrowOnFailures();
        }
        catch (EcsFailuresException failures) when (whenMissing is not null && failures.Failures.All(Missing.Is))
        {
            throw whenMissing(failures);
        }

        return Of<TItem>(null, request, answer);
    }
}
