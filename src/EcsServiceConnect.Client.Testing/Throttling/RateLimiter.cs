namespace EcsServiceConnect.Client.Testing;

/// <summary>Rejects the requests of operations whose rate is exceeded.</summary>
internal sealed class RateLimiter
{
    private readonly Dictionary<string, TokenBucket> _buckets = new(StringComparer.Ordinal);

    /// <param name="limits">The limits. If an operation is in several, the last one counts.</param>
    /// <param name="operations">The names of the operations that exist.</param>
    /// <param name="clock">The clock by which the buckets are refilled.</param>
    /// <exception cref="ArgumentException">A limit is invalid; the message names it.</exception>
    public RateLimiter(IReadOnlyList<EcsRateLimit> limits, IReadOnlyCollection<string> operations, TimeProvider clock)
    {
        foreach (var limit in limits)
        {
            Validate(limit);
            var bucket = new TokenBucket(limit.BurstCapacity, limit.RequestsPerSecond, clock);
            foreach (var operation in limit.Operations)
            {
                _buckets[OperationName.Validate(operation, operations)] = bucket;
            }
        }
    }

    /// <summary>Creates the error of a request that exceeds a rate, as ECS returns it.</summary>
    public static EcsServiceException CreateException() => new("ThrottlingException", "Rate exceeded");

    /// <exception cref="EcsServiceException">The rate is exceeded.</exception>
    public void Admit(string operation)
    {
        if (_buckets.GetValueOrDefault(operation)?.TryTake() == false)
        {
            throw CreateException();
        }
    }

    private static void Validate(EcsRateLimit limit)
    {
        ArgumentNullException.ThrowIfNull(limit);
        if (limit.Operations is not { Count: > 0 })
        {
            throw new ArgumentException("A rate limit names no operation.", nameof(limit));
        }

        if (limit.BurstCapacity < 1)
        {
            throw new ArgumentOutOfRangeException(nameof(limit), $"The burst of a rate limit must be at least 1. It is set for {limit}.");
        }

        if (limit.RequestsPerSecond is not (> 0 and < double.PositiveInfinity))
        {
            throw new ArgumentOutOfRangeException(nameof(limit), $"A rate limit must be greater than zero per second. It is set for {limit}.");
        }
    }
}
