namespace EcsServiceConnect.Client.Pipeline;

/// <summary>
/// What all calls of a client may spend on retries. An outage empties it soon, and then failures are surfaced at once
/// instead of being multiplied; successes fill it again.
/// </summary>
internal sealed class RetryQuota
{
    public const int Capacity = 500;
    public const int TransientCost = 14;
    public const int ThrottlingCost = 5;

    private const int FirstAttemptRefund = 1;
    private int _available = Capacity;

    public int Available => Volatile.Read(ref _available);

    /// <summary>Takes the cost of one retry; false, and nothing taken, if there is too little.</summary>
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

    /// <summary>Gives back after a success: what the last retry took, or a little if there was none.</summary>
    public void Refund(int lastRetryCost)
    {
        var gain = lastRetryCost > 0 ? lastRetryCost : FirstAttemptRefund;
        int available;
        do
        {
            available = Volatile.Read(ref _available);
            if (available == Capacity)
            {
                return;
            }
        }
        while (Interlocked.CompareExchange(ref _available, Math.Min(Capacity, available + gain), available) != available);
    }
}
