namespace EcsServiceConnect.Client.Testing;

/// <summary>What the wire door sees of an operation: its name, and bytes in and out.</summary>
internal abstract class OperationHandler
{
    public abstract string Operation { get; }

    public abstract byte[] Answer(ReadOnlySpan<byte> utf8Json, EcsState state);

    /// <summary>Does once more what was accepted before, as if it were still that moment.</summary>
    public abstract void Repeat(ReadOnlySpan<byte> utf8Json, DateTimeOffset moment, EcsState state);
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
            response = Accept(request, utf8Json, state);
        }

        return EcsJson.SerializeToUtf8Bytes(response);
    }

    public sealed override void Repeat(ReadOnlySpan<byte> utf8Json, DateTimeOffset moment, EcsState state)
    {
        var request = RequestBody.Read<TRequest>(utf8Json);
        lock (state.Gate)
        {
            state.Timeline.CatchUpTo(moment);
            Accept(request, utf8Json, state);
        }
    }

    protected abstract TResponse Handle(TRequest request, EcsState state);

    /// <summary>Calls that ask or are refused leave no trace; all others are kept, so that they can be repeated.</summary>
    private TResponse Accept(TRequest request, ReadOnlySpan<byte> utf8Json, EcsState state)
    {
        var mark = state.Mark;
        try
        {
            var response = Handle(request, state);
            if (request.Operation.IsReadOnly)
            {
                state.Rewind(mark);
            }
            else
            {
                state.Journal.Add(state.Now, Operation, utf8Json);
            }

            return response;
        }
        catch (EcsServiceException)
        {
            state.Rewind(mark);
            throw;
        }
    }
}
