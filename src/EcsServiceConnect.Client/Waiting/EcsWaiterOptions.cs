namespace EcsServiceConnect.Client;

/// <summary>How to wait: how often to look, for how long, and what to tell on the way.</summary>
public sealed record EcsWaiterOptions
{
    /// <summary>The pause between two looks, before <see cref="Jitter"/>.</summary>
    /// <value>The default is null: that of the service's waiter, 15 seconds, or 6 where tasks are waited for.</value>
    public TimeSpan? PollInterval { get; init; }

    /// <summary>
    /// How far chance may shorten or lengthen each pause, as a part of it from 0 to 1: with 0.2, 15 seconds become 12
    /// to 18. It keeps many programs that began to wait together from calling together.
    /// </summary>
    /// <value>The default is 0.2.</value>
    public double Jitter { get; init; } = 0.2;

    /// <summary>
    /// When to give up, counted from the start of the wait. The last look is taken at this time; a call that is under
    /// way then is not broken off.
    /// </summary>
    /// <value>
    /// The default is null: that of the service's waiter, 10 minutes for services and tasks, 2 minutes for daemons;
    /// no end for <see cref="RunTaskExtensions"/>.
    /// </value>
    public TimeSpan? Timeout { get; init; }

    /// <summary>
    /// For how long after the start of the wait a resource may be missing. The service may take a moment until it
    /// describes what it just created.
    /// </summary>
    /// <value>
    /// The default is null: none, so that what is missing ends the wait at once, as with the service's own waiters; 1
    /// minute for <see cref="RunTaskExtensions"/>.
    /// </value>
    public TimeSpan? NotFoundGracePeriod { get; init; }

    /// <summary>
    /// For how long looks may fail in a row because they are throttled, the service has an error of its own or cannot be reached, each
    /// after the retries of its call. Any other error ends the wait at once.
    /// </summary>
    /// <value>
    /// The default is null: none, so that a look that fails ends the wait, as with the service's own waiters; 5 minutes
    /// for <see cref="RunTaskExtensions"/>.
    /// </value>
    public TimeSpan? TransientErrorGracePeriod { get; init; }

    /// <summary>Called after every look, in order, before the wait goes on; what it throws ends the wait.</summary>
    /// <value>The default is null: nothing is told.</value>
    public Action<EcsWaiterProgress>? Progress { get; init; }

    /// <summary>The clock that the wait goes by.</summary>
    /// <value>The default is the system's clock.</value>
#pragma warning disable RS0030 // Options are where the system's clock is chosen.
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;
#pragma warning restore RS0030

    /// <summary>Throws if a setting has no sense, naming every one.</summary>
    internal void Validate() => PollingSchedule.Validate(PollInterval, Jitter, Timeout, NotFoundGracePeriod, TransientErrorGracePeriod, TimeProvider);
}
