using System.Text.RegularExpressions;

namespace EcsServiceConnect.Client.Testing;

/// <summary>What an <see cref="InMemoryEcs"/> is made with. Copied when the ECS is made; later changes have no effect.</summary>
public sealed partial class InMemoryEcsOptions
{
    /// <summary>The region that the ECS stands in: part of every ARN, and the one that requests must be signed for.</summary>
    /// <value>Default: <c>us-east-1</c>.</value>
    public string Region { get; set; } = "us-east-1";

    /// <summary>The account that owns everything, twelve digits: part of every ARN.</summary>
    /// <value>Default: <c>123456789012</c>.</value>
    public string AccountId { get; set; } = "123456789012";

    /// <summary>
    /// The time from the start of a deployment to its steady state, when all of its tasks can start at once. A task starts within half
    /// of it and stops within a quarter; a deployment that must go in batches takes longer. Zero or more; with zero everything is done
    /// by the next call.
    /// </summary>
    /// <value>Default: one second.</value>
    public TimeSpan DeploymentDuration { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>
    /// How long a service or task that was just created stays unseen: until then it is <c>MISSING</c> when described and not listed, as
    /// may happen with ECS, whose answers are only consistent after a while. What is seeded is seen at once. Zero or more.
    /// </summary>
    /// <value>Default: zero.</value>
    public TimeSpan ConsistencyDelay { get; set; }

    /// <summary>How many calls <see cref="InMemoryEcs.Calls"/> keeps; then the oldest go. Zero or more; with zero none is kept.</summary>
    /// <value>Default: 10,000, with no more than 64 MiB of bodies.</value>
    public int MaxRecordedCalls { get; set; } = 10_000;

    /// <summary>
    /// The clock. Nothing runs in the background: each call first does what has come due since the last one, in order of time, so a
    /// clock that a test moves by hand makes every step repeatable.
    /// </summary>
    /// <value>Default: the system's clock.</value>
#pragma warning disable RS0030 // The default of the option is where the system's clock comes in.
    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;
#pragma warning restore RS0030

    /// <summary>
    /// Whether the calls that change this ECS are kept in memory, for <see cref="InMemoryEcs.SaveAsync"/>. Each takes about as much as
    /// its request.
    /// </summary>
    /// <value>Default: false.</value>
    public bool EnableJournal { get; set; }

    internal InMemoryEcsOptions CreateValidatedCopy()
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(Region);
        ArgumentNullException.ThrowIfNull(TimeProvider);
        if (!RegionPattern().IsMatch(Region))
        {
            throw new ArgumentException($"'{Region}' is not a region name; one looks like 'us-east-1'.", nameof(Region));
        }

        if (AccountId is null || !AccountPattern().IsMatch(AccountId))
        {
            throw new ArgumentException($"'{AccountId}' is not an account id; one has twelve digits.", nameof(AccountId));
        }

        ArgumentOutOfRangeException.ThrowIfLessThan(DeploymentDuration, TimeSpan.Zero);
        ArgumentOutOfRangeException.ThrowIfLessThan(ConsistencyDelay, TimeSpan.Zero);
        ArgumentOutOfRangeException.ThrowIfLessThan(MaxRecordedCalls, 0);
        return new InMemoryEcsOptions
        {
            Region = Region,
            AccountId = AccountId,
            DeploymentDuration = DeploymentDuration,
            ConsistencyDelay = ConsistencyDelay,
            MaxRecordedCalls = MaxRecordedCalls,
            TimeProvider = TimeProvider,
            EnableJournal = EnableJournal,
        };
    }

    [GeneratedRegex("^[a-z]{2,}(-[a-z0-9]+)+$")]
    private static partial Regex RegionPattern();

    [GeneratedRegex("^[0-9]{12}$")]
    private static partial Regex AccountPattern();
}
