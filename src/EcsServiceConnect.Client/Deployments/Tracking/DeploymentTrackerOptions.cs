using EcsServiceConnect.Client.Waiting;

namespace EcsServiceConnect.Client;

/// <summary>How to follow a deployment: how often to look and for how long, what to tell on the way, and what is an error.</summary>
public sealed record DeploymentTrackerOptions
{
    /// <summary>The pause between two looks, before <see cref="Jitter"/>.</summary>
    /// <value>The default is 5 seconds.</value>
    public TimeSpan PollInterval { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>
    /// How far chance may shorten or lengthen each pause, as a part of it from 0 to 1: with 0.2, 5 seconds become 4 to 6.
    /// It keeps many programs that deploy together from calling together.
    /// </summary>
    /// <value>The default is 0.2.</value>
    public double Jitter { get; init; } = 0.2;

    /// <summary>
    /// When to give up, counted from the first look. The last look is taken at this time; a call that is under way then is not
    /// broken off. Without circuit breaker and alarms, a deployment that cannot succeed has no other end.
    /// </summary>
    /// <value>The default is 60 minutes.</value>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromMinutes(60);

    /// <summary>
    /// For how long after the first look the service may be missing, and a deployment be without its service deployment: ECS may
    /// take a moment until it shows what it just began.
    /// </summary>
    /// <value>The default is 30 seconds.</value>
    public TimeSpan NotFoundGracePeriod { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>
    /// For how long looks may fail in a row because they are throttled, ECS has an error of its own or cannot be reached, each after
    /// the retries of its call. The deployment goes on meanwhile, and so does the following. Any other error ends it at once, and so
    /// does one before anything was heard of the service.
    /// </summary>
    /// <value>The default is 5 minutes.</value>
    public TimeSpan TransientErrorGracePeriod { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>
    /// Called whenever something changed, in order, before the following goes on; what it throws ends the following. It gets what
    /// the enumeration yields, also where the result is awaited.
    /// </summary>
    /// <value>The default is null: nothing is told.</value>
    public Action<DeploymentProgress>? Progress { get; init; }

    /// <summary>
    /// Whether any end but <see cref="DeploymentOutcome.Successful"/> is thrown as an <see cref="EcsDeploymentException"/>. If not,
    /// it is a <see cref="DeploymentResult"/> like any other. A service that does not exist and a longest wait that is over have no
    /// outcome, and are thrown in any case.
    /// </summary>
    /// <value>The default is true.</value>
    public bool ThrowOnFailure { get; init; } = true;

    /// <summary>
    /// Whether to read the tasks that died, with their exit codes and stop reasons. It takes two more calls (ListTasks and
    /// DescribeTasks) whenever tasks have failed; a caller who may not make them gets everything else.
    /// </summary>
    /// <value>The default is true.</value>
    public bool IncludeStoppedTasks { get; init; } = true;

    /// <summary>The clock that the following goes by.</summary>
    /// <value>The default is the system's clock.</value>
#pragma warning disable RS0030 // Options are where the system's clock is chosen.
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;
#pragma warning restore RS0030

    /// <summary>Throws if a setting has no sense, naming every one.</summary>
    internal void Validate() => PollingSchedule.Validate(PollInterval, Jitter, Timeout, NotFoundGracePeriod, TransientErrorGracePeriod, TimeProvider);
}
