using EcsServiceConnect.Client.Waiting;

namespace EcsServiceConnect.Client;

/// <summary>
/// The settings of reads that make many calls, such as a list, a batch or a topology: for how long they tolerate calls that fail for the
/// moment. A call that is throttled is made again after about a second, then two, then four each time (a random half more or less).
/// <c>ecs.WithReadOptions(...)</c> returns a client that has them.
/// </summary>
/// <remarks>
/// The times begin after the retries of a call, and start again with every page or group of names that is read, so that a list of any length
/// comes to its end. To limit the whole, cancel it.
/// </remarks>
public sealed record EcsReadOptions
{
    private static readonly EcsReadOptions _default = new();

    /// <summary>
    /// For how long calls may be throttled in a row. Zero or more; with zero, the error of the first throttled call is thrown.
    /// </summary>
    /// <value>The default is 10 minutes. <see cref="Timeout.InfiniteTimeSpan"/> means no limit.</value>
    public TimeSpan ThrottlingTimeout { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>
    /// For how long calls may fail in a row because the service fails or is unreachable. Zero or more; with zero, the error of the first
    /// failed call is thrown.
    /// </summary>
    /// <value>The default is zero, as for waiters. <see cref="Timeout.InfiniteTimeSpan"/> means no limit.</value>
    public TimeSpan TransientErrorGracePeriod { get; init; }

    /// <summary>The clock for pauses and time limits.</summary>
    /// <value>
    /// The default is null: the clock of an <see cref="EcsClient"/>, and the system's for any other <see cref="IEcsClient"/>.
    /// </value>
    public TimeProvider? TimeProvider { get; init; }

    /// <summary>The options for calls whose caller tolerates failures itself: none is outlasted.</summary>
    internal static EcsReadOptions NoTolerance { get; } = new() { ThrottlingTimeout = TimeSpan.Zero };

    /// <summary>Gets the options of a client, or the defaults.</summary>
    internal static EcsReadOptions From(IEcsClient client) => (client as ReadOptionsClient)?.Options ?? _default;

    /// <summary>Gets the clock for the calls of a client.</summary>
    internal TimeProvider GetClock(IEcsClient client) => ClientClock.Get(client, TimeProvider);

    /// <summary>Throws an exception that names every invalid setting.</summary>
    internal void Validate()
    {
        string[] problems =
        [
            .. Validate(nameof(ThrottlingTimeout), ThrottlingTimeout),
            .. Validate(nameof(TransientErrorGracePeriod), TransientErrorGracePeriod),
        ];
        if (problems.Length > 0)
        {
            throw new EcsValidationException(problems);
        }
    }

    private static string[] Validate(string setting, TimeSpan time) => time < TimeSpan.Zero && time != Timeout.InfiniteTimeSpan
        ? [$"{setting} must not be negative, except Timeout.InfiniteTimeSpan for no limit."]
        : [];
}
