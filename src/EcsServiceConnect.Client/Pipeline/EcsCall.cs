using System.Diagnostics;
using Amazon.Runtime;
using EcsServiceConnect.Client.Signing;
using Polly;

namespace EcsServiceConnect.Client.Pipeline;

/// <summary>One call on its way through the pipeline: what it sends, its settings, and how its attempts have ended so far.</summary>
/// <remarks>
/// It has fields, and so have the other values that pass through the steps: a program that has just started compiles every property that
/// its first call goes through.
/// </remarks>
internal sealed class EcsCall(EcsRequest request, CancellationToken cancellationToken) : IDisposable
{
    private int _attempts;

    /// <summary>The request. <see cref="PreparationStep"/> may give it an idempotency token.</summary>
    public EcsRequest Request = request;

    /// <summary>The token by which the caller cancels.</summary>
    public readonly CancellationToken CancellationToken = cancellationToken;

    /// <summary>The operation that is called.</summary>
    public EcsOperation Operation => Request.Operation;

    /// <summary>The span of the call; null where nobody traces it.</summary>
    public Activity? Activity;

    /// <summary>When the call began, by the timestamps of the clock.</summary>
    public long StartTimestamp;

    /// <summary>The id of the call, the same on all its attempts.</summary>
    public string InvocationId = "";

    /// <summary>The time limit of the call as a whole.</summary>
    public TimeSpan Timeout;

    /// <summary>The time limit of each attempt.</summary>
    public TimeSpan AttemptTimeout;

    /// <summary>The number of attempts, the first included.</summary>
    public int MaxAttempts;

    /// <summary>The headers of this call alone, names in lower case; null if it has none.</summary>
    public SignedHeader[]? AdditionalHeaders;

    /// <summary>The body that every attempt sends.</summary>
    public RequestBody Body = null!;

    /// <summary>How many attempts were begun.</summary>
    public int Attempts => Volatile.Read(ref _attempts);

    /// <summary>How the last attempt failed; null before the first failure.</summary>
    public AttemptResult? LastFailure;

    /// <summary>The credentials that the service rejected, and its error; null if it rejected none.</summary>
    public (ImmutableCredentials Credentials, EcsServiceException Error)? Rejection;

    /// <summary>The source of credentials that the call waits for; null while it waits for none.</summary>
    public string? PendingCredentialsSource;

    /// <summary>What the last retry took from the quota; 0 before the first.</summary>
    public int RetryCost;

    /// <summary>Polly's context, which the application's strategies share over all attempts.</summary>
    public ResilienceContext? ResilienceContext;

    /// <summary>Begins an attempt.</summary>
    /// <returns>Its number, from 1.</returns>
    public int BeginAttempt() => Interlocked.Increment(ref _attempts);

    /// <summary>Remembers how an attempt failed, unless the call was over by then: then the failure is only the echo of that.</summary>
    public void Record(AttemptResult result, CancellationToken cancellationToken)
    {
        if (result.IsFailure && !cancellationToken.IsCancellationRequested)
        {
            LastFailure = result;
        }
    }

    public void Dispose() => Body?.Dispose();
}
