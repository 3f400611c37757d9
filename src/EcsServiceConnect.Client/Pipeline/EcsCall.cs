using Polly;

namespace EcsServiceConnect.Client.Pipeline;

/// <summary>One call on its way through the pipeline: what it sends, its settings, and what its attempts brought.</summary>
internal abstract class EcsCall : IDisposable
{
    /// <summary>Where a Polly strategy finds the call.</summary>
    private static readonly ResiliencePropertyKey<EcsCall> _key = new("EcsServiceConnect.Call");

    private int _attempts;

    /// <summary>The operation that is called.</summary>
    public required EcsOperation Operation { get; init; }

    /// <summary>The id of the call, the same on all its attempts.</summary>
    public required string InvocationId { get; init; }

    /// <summary>The longest the call may take.</summary>
    public required TimeSpan Timeout { get; init; }

    /// <summary>The longest an attempt may take.</summary>
    public required TimeSpan AttemptTimeout { get; init; }

    /// <summary>The attempts in all.</summary>
    public required int MaxAttempts { get; init; }

    /// <summary>The call's own headers, names in lower case; null if it has none.</summary>
    public Signing.SignedHeader[]? AdditionalHeaders { get; init; }

    /// <summary>What every attempt sends.</summary>
    public required RequestBody Body { get; init; }

    /// <summary>How many attempts were begun.</summary>
    public int Attempts => Volatile.Read(ref _attempts);

    /// <summary>How many tokens of the retry quota the last retry took; 0 before the first.</summary>
    public int LastRetryCost { get; set; }

    /// <summary>The pause that was computed before the next attempt.</summary>
    public TimeSpan NextDelay { get; set; }

    /// <summary>Why the attempt before this one failed.</summary>
    public Exception? LastFailure { get; set; }

    /// <summary>True once the call as a whole took too long.</summary>
    public bool TotalTimedOut { get; set; }

    /// <summary>The call that a Polly strategy runs for.</summary>
    public static EcsCall Of(ResilienceContext context) => context.Properties.GetValue(_key, null!);

    /// <summary>Lets Polly's strategies find the call.</summary>
    public void AttachTo(ResilienceContext context) => context.Properties.Set(_key, this);

    /// <summary>Begins an attempt and says which it is, from 1.</summary>
    public int BeginAttempt() => Interlocked.Increment(ref _attempts);

    /// <summary>Reads the answer's body.</summary>
    public abstract EcsResponse Read(ReadOnlySpan<byte> utf8Json);

    public void Dispose() => Body.Dispose();
}

/// <inheritdoc/>
internal sealed class EcsCall<TResponse> : EcsCall
    where TResponse : EcsResponse
{
    public required EcsRequest<TResponse> Request { get; init; }

    public override EcsResponse Read(ReadOnlySpan<byte> utf8Json) => Request.ReadResponse(utf8Json);
}
