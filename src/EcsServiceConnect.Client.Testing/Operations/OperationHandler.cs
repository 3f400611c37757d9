namespace EcsServiceConnect.Client.Testing;

/// <summary>What the wire door sees of an operation: its name, and bytes in and out.</summary>
internal abstract class OperationHandler
{
    public abstract string Operation { get; }

    public abstract byte[] Answer(ReadOnlySpan<byte> utf8Json, EcsState state);

    /// <summary>Carries a request out and lets what it begins come to rest at once.</summary>
    public abstract EcsResponse Seed(EcsRequest request, EcsState state);
}

/// <summary>The semantics of one operation. What it throws must be a modelled error, and thrown before anything is changed.</summary>
internal abstract class OperationHandler<TRequest, TResponse> : OperationHandler
    where TRequest : EcsRequest<TResponse>, IEcsModel<TRequest>
    where TResponse : EcsResponse, IEcsModel<TResponse>
{
    public sealed override string Operation { get; } = OperationName.Of<TRequest>();

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

    public sealed override EcsResponse Seed(EcsRequest request, EcsState state)
    {
        if (request is not TRequest typed)
        {
            throw new ArgumentException(
                $"{Operation} is seeded by a {typeof(TRequest).Name}, not by a {request.GetType().Name}.", nameof(request));
        }

        // Through JSON, as a call: whatever the caller still holds of the request must not reach into the state.
        var read = RequestBody.Read<TRequest>(EcsJson.SerializeToUtf8Bytes(typed));
        lock (state.Gate)
        {
            state.Timeline.CatchUp();
            state.Pace.IsInstant = true;
            try
            {
                var response = Handle(read, state);
                state.Timeline.CatchUp();
                return response;
            }
            finally
            {
                state.Pace.IsInstant = false;
            }
        }
    }

    protected abstract TResponse Handle(TRequest request, EcsState state);
}
