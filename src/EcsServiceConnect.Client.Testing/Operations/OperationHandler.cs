namespace EcsServiceConnect.Client.Testing;

/// <summary>One operation as the dispatcher calls it: by its name, with bytes in and out.</summary>
internal abstract class OperationHandler
{
    public abstract string Operation { get; }

    public abstract byte[] Execute(InMemoryEcsRequest request, EcsState state);

    /// <summary>Executes a request and everything that it begins without delay.</summary>
    public abstract EcsResponse Seed(EcsRequest request, EcsState state);

    /// <summary>Executes a request as <see cref="Seed(EcsRequest, EcsState)"/> does, from JSON to JSON.</summary>
    public abstract byte[] Seed(ReadOnlySpan<byte> utf8Json, EcsState state);

    /// <summary>Copies a request without its sensitive values.</summary>
    public abstract string Redact(ReadOnlySpan<byte> utf8Json);

    /// <summary>
    /// Reads an accepted call of a journal, which changes nothing, and returns what executes it again at its time.
    /// </summary>
    public abstract Action PrepareReplay(JournalEntry entry, EcsState state);
}

/// <summary>Implements one operation. It throws only modeled errors, and only before it changes anything.</summary>
internal abstract class OperationHandler<TRequest, TResponse> : OperationHandler
    where TRequest : EcsRequest<TResponse>, IEcsModel<TRequest>
    where TResponse : EcsResponse, IEcsModel<TResponse>
{
    public sealed override string Operation { get; } = OperationName.GetName<TRequest>();

    public sealed override byte[] Execute(InMemoryEcsRequest request, EcsState state)
    {
        var utf8Json = request.Body.Span;
        var typed = ReadValid(utf8Json);
        TResponse response;
        lock (state.SyncRoot)
        {
            state.EventQueue.RunDue();
            response = Accept(typed, utf8Json, state, isSeed: false);
        }

        return EcsJson.SerializeToUtf8Bytes(Complete(response, request));
    }

    public sealed override EcsResponse Seed(EcsRequest request, EcsState state)
    {
        if (request is not TRequest typed)
        {
            throw new ArgumentException(
                $"{Operation} is seeded by a {typeof(TRequest).Name}, not by a {request.GetType().Name}.", nameof(request));
        }

        // The request goes through JSON, so that the state shares no list with the caller's record.
        return SeedJson(EcsJson.SerializeToUtf8Bytes(typed), state);
    }

    public sealed override byte[] Seed(ReadOnlySpan<byte> utf8Json, EcsState state) => EcsJson.SerializeToUtf8Bytes(SeedJson(utf8Json, state));

    public sealed override string Redact(ReadOnlySpan<byte> utf8Json) => EcsJson.Redact<TRequest>(utf8Json);

    public sealed override Action PrepareReplay(JournalEntry entry, EcsState state)
    {
        var request = RequestBodyReader.ReadAccepted<TRequest>(entry.Request.Span);
        return () => Replay(request, entry, state);
    }

    protected abstract TResponse Handle(TRequest request, EcsState state);

    /// <summary>Executes an accepted request again, for what it changes.</summary>
    protected virtual void Repeat(TRequest request, EcsState state) => Handle(request, state);

    /// <summary>Adapts a response to how its request came in.</summary>
    protected virtual TResponse Complete(TResponse response, InMemoryEcsRequest request) => response;

    /// <summary>Creates the error for a request with a value that the API's model does not allow.</summary>
    protected virtual EcsServiceException CreateInvalidException(string message) => new InvalidParameterException(message);

    /// <summary>Reads a request and validates it against the API's model, but for what a handler reports in the service's own words.</summary>
    private TRequest ReadValid(ReadOnlySpan<byte> utf8Json)
    {
        var request = RequestBodyReader.Read<TRequest>(utf8Json);
        return EcsModelValidator.Validate(request).FirstOrDefault(static found => !found.HasServiceMessage) is { } problem
            ? throw CreateInvalidException(problem.Message)
            : request;
    }

    private void Replay(TRequest request, JournalEntry entry, EcsState state)
    {
        lock (state.SyncRoot)
        {
            state.EventQueue.RunDueUntil(entry.Moment);
            if (entry.IsSeed)
            {
                AcceptSeed(request, entry.Request.Span, state);
            }
            else
            {
                Repeat(request, state);
            }
        }
    }

    private TResponse SeedJson(ReadOnlySpan<byte> utf8Json, EcsState state)
    {
        var request = ReadValid(utf8Json);
        lock (state.SyncRoot)
        {
            state.EventQueue.RunDue();
            return AcceptSeed(request, utf8Json, state);
        }
    }

    private TResponse AcceptSeed(TRequest request, ReadOnlySpan<byte> utf8Json, EcsState state)
    {
        state.Timing.IsInstant = true;
        try
        {
            var response = Accept(request, utf8Json, state, isSeed: true);
            state.EventQueue.RunDueUntil(state.Now);
            return response;
        }
        finally
        {
            state.Timing.IsInstant = false;
        }
    }

    /// <summary>Executes a request and records it for a replay, unless it is read-only or fails.</summary>
    private TResponse Accept(TRequest request, ReadOnlySpan<byte> utf8Json, EcsState state, bool isSeed)
    {
        var mark = state.IdentifierPosition;
        try
        {
            var response = Handle(request, state);
            if (request.Operation.IsReadOnly)
            {
                state.Rewind(mark);
            }
            else
            {
                state.Record(Operation, utf8Json, isSeed);
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
