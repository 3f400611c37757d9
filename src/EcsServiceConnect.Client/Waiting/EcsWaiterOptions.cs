using EcsServiceConnect.Client.Waiting;

namespace EcsServiceConnect.Client;

/// <summary>The settings of a waiter: how often it polls, for how long, and to whom it reports.</summary>
public sealed record EcsWaiterOptions
{
    /// <summary>The delay between two polls, before <see cref="Jitter"/>. It must be greater than zero.</summary>
    /// <value>The default is null: that of the service's waiter, 15 seconds, or 6 seconds for tasks.</value>
    public TimeSpan? PollInterval { get; init; }

    /// <summary>
    /// The fraction, from 0 to 1, by which each delay is randomly shortened or lengthened: with 0.2, 15 seconds become 12 to 18. It
    /// prevents programs that started to wait together from polling together.
    /// </summary>
    /// <value>The default is 0.2.</value>
    public double Jitter { get; init; } = 0.2;

    /// <summary>
    /// The maximum duration of the wait. The last poll is made when it has elapsed; a call that is in progress then is not canceled.
    /// </summary>
    /// <value>
    /// The default is null: that of the service's waiter, 10 minutes for services and tasks, 2 minutes for daemons; no limit for
    /// <see cref="RunTaskExtensions"/>.
    /// </value>
    public TimeSpan? Timeout { get; init; }

    /// <summary>
    /// For how long after the start of the wait a resource may be missing. The service may need a moment until it describes what it has
    /// just created.
    /// </summary>
    /// <value>
    /// The default is null: no tolerance, so that a missing resource fails the wait at once, as with the service's own waiters; 1
    /// minute for <see cref="RunTaskExtensions"/> and <c>WaitUntilExecAvailableAsync</c>.
    /// </value>
    public TimeSpan? NotFoundGracePeriod { get; init; }

    /// <summary>
    /// For how long polls may fail in a row because they are throttled or because the service fails or is unreachable, each after the
    /// retries of its call. Any other error ends the wait at once. With <see cref="RunTaskExtensions"/> also for how long ECS may not describe
    /// a task for another reason than that it is missing; other waiters poll on then, until their timeout.
    /// </summary>
    /// <value>
    /// The default is null: no tolerance, so that a failed poll ends the wait, as with the service's own waiters; 5 minutes for
    /// <see cref="RunTaskExtensions"/>.
    /// </value>
    public TimeSpan? TransientErrorGracePeriod { get; init; }

    /// <summary>
    /// Receives a report after every poll, in order, before the wait continues. An exception that <c>Report</c> throws ends the wait.
    /// </summary>
    /// <value>The default is null: nothing is reported.</value>
    public IProgress<EcsWaiterProgress>? Progress { get; init; }

    /// <summary>The clock for delays and durations.</summary>
    /// <value>
    /// The default is null: the clock of an <see cref="EcsClient"/>, and the system's for any other <see cref="IEcsClient"/>.
    /// </value>
    public TimeProvider? TimeProvider { get; init; }

    /// <summary>Throws if a setting is invalid, naming every invalid one.</summary>
    internal void Validate() =>
        PollingSchedule.Validate(PollInterval, Jitter, Timeout, NotFoundGracePeriod, TransientErrorGracePeriod);
}
