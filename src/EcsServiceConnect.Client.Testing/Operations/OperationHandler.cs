namespace EcsServiceConnect.Client.Testing;

/// <summary>What the wire door sees of an operation: its name, and bytes in and out.</summary>
internal abstract class OperationHandler
{
    public abstract string Operation { get; }

    public abstract byte[] Answer(ReadOnlySpan<byte> utf8Json, EcsState state);
}

/// <summary>The semantics of one operation. What it throws must be a modelled error, and thrown before anything is changed.</summary>
internal abstract class OperationHandler<TRequest, TResponse> : OperationHandler
    where TRequest : EcsRequest<TResponse>, IEcsModel<TRequest>
    where TResponse : EcsResponse, IEcsModel<TResponse>
{
    public sealed override string Operation { get; } = typeof(TRequest).Name[..^"Request".Length];

    public sealed override byte[] Answer(ReadOnlySpan<byte> utf8Json, EcsState state)
    {
        var request = RequestBody.Read<TRequest>(utf8Json);
        TResponse response;
        lock (state.Gate)
        {
            state.Timeline.CatchUp();
            response = Handle(request, state);
        }

        return EcsJson.SerializeToUtf8Bytes(response);
    }

    protected abstract TResponse Handle(TRequest request, EcsState state);
}
