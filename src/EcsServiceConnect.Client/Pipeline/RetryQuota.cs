using EcsServiceConnect.Client.Errors;

namespace EcsServiceConnect.Client.Pipeline;

/// <summary>
/// What all calls of a client can spend on retries. An outage empties it soon, and then callers see failures at once
/// instead of multiplying them; successes fill it again.
/// </summary>
internal sealed class RetryQuota
{
    public const int Capacity = 500;
    public const int TransientCost = 14;
    public const int ThrottlingCost = 5;

    private const int FirstAttemptRefund = 1;
    private int _available = Capacity;

    /// <summary>What is left.</summary>
    public int Available => Volatile.Read(ref _available);

    /// <summary>Gets what a retry after a failure costs.</summary>
    public static int GetCost(FailureKind failure) => failure == FailureKind.Throttling ? ThrottlingCost : TransientCost;

    /// <summary>Takes the cost of a retry.</summary>
    /// <returns>False if too little is left; nothing is taken then.</returns>
    public bool TryTake(int cost)
    {
        int available;
        do
        {
            available = Volatile.Read(ref _available);
            if (available < cost)
            {
                return false;
            }
        }
        while (Interlocked.CompareExchange(ref _available, available - cost, available) != available);

        return true;
    }

    /// <summary>Refunds after a success: what the last retry of the call took, or a little if there was none.</summary>
    public void Refund(int lastRetryCost)
    {
        var refund = lastRetryCost > 0 ? lastRetryCost : FirstAttemptRefund;
        int available;
        do
        {
            available = Volatile.Read(ref _available);
            if (available == Capacity)
            {
                return;
            }
        }
        while (Interlocked.CompareExchange(ref _available, Math.Min(Capacity, available + refund), available) != available);
    }
}
