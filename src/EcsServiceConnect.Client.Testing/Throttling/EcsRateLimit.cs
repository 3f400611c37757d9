namespace EcsServiceConnect.Client.Testing;

/// <summary>
/// The rate at which an <see cref="InMemoryEcs"/> accepts the requests of one or more operations: a bucket of tokens, from which each
/// request takes one. A request that finds the bucket empty is rejected with <c>ThrottlingException</c> and takes nothing.
/// </summary>
/// <remarks>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/request-throttling.html</remarks>
public sealed record EcsRateLimit
{
    /// <summary>
    /// The limits that ECS documents for an account in a region, one for each group of operations. An operation that is in none of them
    /// has no documented limit. An account can have others: they can be raised on request.
    /// </summary>
    public static IReadOnlyList<EcsRateLimit> Documented { get; } = DocumentedRateLimits.Create();

    /// <summary>
    /// The operations that share the bucket, each by its name in the API, such as <c>DescribeServices</c>. At least one.
    /// </summary>
    public required IReadOnlyList<string> Operations { get; init; }

    /// <summary>
    /// The number of tokens in a full bucket: how many requests may arrive at once. At least 1. Every bucket is full at the beginning.
    /// </summary>
    public required int BurstCapacity { get; init; }

    /// <summary>
    /// The number of tokens that are added every second until the bucket is full: how many requests per second are accepted in the long
    /// run. Greater than zero; with 0.5, one every two seconds.
    /// </summary>
    public required double RequestsPerSecond { get; init; }

    /// <summary>Formats the limit in one line, such as <c>DescribeClusters, ListClusters: burst 50, then 20 per second</c>.</summary>
    /// <returns>A short text.</returns>
    public override string ToString() =>
        FormattableString.Invariant($"{string.Join(", ", Operations)}: burst {BurstCapacity}, then {RequestsPerSecond} per second");
}
