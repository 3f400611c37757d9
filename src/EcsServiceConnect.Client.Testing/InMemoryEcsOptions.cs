using System.Diagnostics;
using System.Text.RegularExpressions;
using EcsServiceConnect.Client.Models;
using Microsoft.Extensions.Logging;

namespace EcsServiceConnect.Client.Testing;

/// <summary>The options of an <see cref="InMemoryEcs"/>. They are copied when it is made; later changes have no effect.</summary>
[DebuggerDisplay("{Region,nq}, account {AccountId,nq}")]
public sealed partial class InMemoryEcsOptions
{
    /// <summary>The region of the ECS: part of every ARN, and the region that requests must be signed for.</summary>
    /// <value>Default: <c>us-east-1</c>.</value>
    public string Region { get; set; } = "us-east-1";

    /// <summary>The account that owns everything, twelve digits: part of every ARN.</summary>
    /// <value>Default: <c>123456789012</c>.</value>
    public string AccountId { get; set; } = "123456789012";

    /// <summary>
    /// The time from the start of a deployment to its steady state, if all of its tasks can start at once. A task starts within half of
    /// it and stops within a quarter; a deployment in batches takes longer, and so does one in stages, by its bake times and by a
    /// sixteenth of the duration for each other stage. Zero or more; with zero everything but bake times is complete by the next call.
    /// </summary>
    /// <value>Default: one second.</value>
    public TimeSpan DeploymentDuration { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>
    /// How long a service or task stays invisible after it was created: until then it is <c>MISSING</c> when described and is not
    /// listed, as may happen with ECS, which is eventually consistent. What is seeded is visible at once. Zero or more.
    /// </summary>
    /// <value>Default: zero.</value>
    public TimeSpan ConsistencyDelay { get; set; }

    /// <summary>
    /// The names of Cloud Map namespaces that are made outside of ECS, as Terraform and CDK do, before services name them: they exist from
    /// the beginning. <see cref="InMemoryEcs.SeedNamespace"/> adds one later, or with an ARN of your own.
    /// </summary>
    /// <value>Default: empty. A namespace that a cluster names as its default is created by ECS itself.</value>
    public IReadOnlyList<string> Namespaces { get; set; } = [];

    /// <summary>
    /// The Availability Zones of subnets by subnet id, such as <c>us-east-1b</c>, which decide <see cref="EcsTask.AvailabilityZone"/> of
    /// tasks on Fargate. Tasks are spread over the zones and subnets of their network configuration. Subnets that are not in it are in the
    /// zones a, b and c of the region in turn, in the order of their first use.
    /// </summary>
    /// <value>Default: empty.</value>
    public IReadOnlyDictionary<string, string> SubnetZones { get; set; } = new Dictionary<string, string>();

    /// <summary>
    /// The rates at which requests are accepted. A request beyond them gets <c>ThrottlingException</c> with the status 400 and the
    /// message "Rate exceeded", and is not executed. Operations that are in no limit are accepted at any rate; of an operation that is in
    /// several, the last one counts. Seeds and snapshots are not limited.
    /// </summary>
    /// <value>Default: empty, no limits. <see cref="EcsRateLimit.Documented"/> has those of ECS.</value>
    public IReadOnlyList<EcsRateLimit> RateLimits { get; set; } = [];

    /// <summary>
    /// The number of calls that <see cref="InMemoryEcs.Calls"/> keeps; the oldest are dropped. Zero or more; with zero none is kept.
    /// </summary>
    /// <value>Default: 10,000, with no more than 64 MiB of bodies.</value>
    public int MaxRecordedCalls { get; set; } = 10_000;

    /// <summary>
    /// The clock. Nothing runs in the background: each call first does what has become due since the last one, in order of time. With a
    /// clock that the test moves, every step is repeatable.
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

    /// <summary>
    /// The factory of the logger that receives unexpected exceptions: defects of the in-memory ECS, which a client sees as a
    /// <c>ServerException</c> with the status 500. The category is the full name of <see cref="InMemoryEcs"/>.
    /// </summary>
    /// <value>Default: null, which logs nothing.</value>
    public ILoggerFactory? LoggerFactory { get; set; }

    /// <summary>
    /// Called with each unexpected exception and the request that led to it, before the client gets its response: for a test that is to
    /// fail with the exception itself. What it throws, <see cref="InMemoryEcs.HandleAsync"/> throws.
    /// </summary>
    /// <value>Default: null, which does nothing.</value>
    public Action<InMemoryEcsRequest, Exception>? OnUnexpectedException { get; set; }

    internal InMemoryEcsOptions CreateValidatedCopy()
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(Region);
        ArgumentNullException.ThrowIfNull(TimeProvider);
        ArgumentNullException.ThrowIfNull(RateLimits);
        ArgumentNullException.ThrowIfNull(SubnetZones);
        ArgumentNullException.ThrowIfNull(Namespaces);
        foreach (var name in Namespaces)
        {
            if (!CloudMap.IsValidName(name))
            {
                throw new ArgumentException($"'{name}' is not the name of a Cloud Map namespace.", nameof(Namespaces));
            }
        }

        if (!RegionPattern().IsMatch(Region))
        {
            throw new ArgumentException($"'{Region}' is not a region name, such as 'us-east-1'.", nameof(Region));
        }

        if (AccountId is null || !AccountPattern().IsMatch(AccountId))
        {
            throw new ArgumentException($"'{AccountId}' is not an account id, which has twelve digits.", nameof(AccountId));
        }

        foreach (var (subnet, zone) in SubnetZones)
        {
            if (zone?.StartsWith(Region, StringComparison.Ordinal) != true)
            {
                throw new ArgumentException(
                    $"'{zone}', the zone of the subnet '{subnet}', is not an Availability Zone of the region '{Region}'.", nameof(SubnetZones));
            }
        }

        ArgumentOutOfRangeException.ThrowIfLessThan(DeploymentDuration, TimeSpan.Zero);
        ArgumentOutOfRangeException.ThrowIfLessThan(ConsistencyDelay, TimeSpan.Zero);
        ArgumentOutOfRangeException.ThrowIfLessThan(MaxRecordedCalls, 0);
        var copy = (InMemoryEcsOptions)MemberwiseClone();
        copy.Namespaces = [.. Namespaces];
        copy.SubnetZones = new Dictionary<string, string>(SubnetZones, StringComparer.Ordinal);
        return copy;
    }

    [GeneratedRegex("^[a-z]{2,}(-[a-z0-9]+)+$")]
    private static partial Regex RegionPattern();

    [GeneratedRegex("^[0-9]{12}$")]
    private static partial Regex AccountPattern();
}
