using EcsServiceConnect.Client.Waiting;

namespace EcsServiceConnect.Client;

/// <summary>How to track a deployment: how often to poll and for how long, what to read and report, and what is an error.</summary>
public sealed record DeploymentTrackerOptions
{
    /// <summary>
    /// The pause between two polls, and from the call that started the deployment to the first poll, before <see cref="Jitter"/>. Trackers
    /// of the same client share polls, so a pause can be half as long; if they are so many that their calls have to wait, it is longer.
    /// </summary>
    /// <value>The default is 5 seconds.</value>
    public TimeSpan PollInterval { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>
    /// The events of ECS, of which those of the service decide when to poll: at once when one reports something, and otherwise each
    /// <see cref="FallbackPollInterval"/>. An event never decides an outcome; a poll does, so that events can be late, twice, out of order or
    /// missing. They are enumerated while the deployment is watched or waited for, by each tracker for itself: trackers that share one
    /// queue are informed by <see cref="DeploymentTracker.ReportEvent"/>. If the enumeration ends or fails, polls go on.
    /// </summary>
    /// <value>The default is null: no events.</value>
    public IAsyncEnumerable<EcsEvent>? Events { get; init; }

    /// <summary>
    /// The pause between two polls while events inform the tracker and report nothing: with <see cref="Events"/> from the beginning, and
    /// after the first <see cref="DeploymentTracker.ReportEvent"/>. It limits the delay that missing events can cause. A value less than
    /// <see cref="PollInterval"/> has no effect.
    /// </summary>
    /// <value>The default is 30 seconds.</value>
    public TimeSpan FallbackPollInterval { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>
    /// How much each pause may randomly be shorter or longer, as a fraction of it from 0 to 1: with 0.2, 5 seconds become 4 to 6. It
    /// keeps programs that deploy together from polling together.
    /// </summary>
    /// <value>The default is 0.2.</value>
    public double Jitter { get; init; } = 0.2;

    /// <summary>
    /// How long a deployment may take, from the time at which the service accepted the call. The last poll is made when it has passed; a
    /// call that is in progress then is not canceled. Without circuit breaker and alarms, ECS never ends a deployment that cannot
    /// succeed.
    /// </summary>
    /// <value>
    /// The default is null: 60 minutes, and all that the deployment's configuration lets it wait for, which are its bake times, those of its
    /// steps and the timeouts of its hooks (24 hours for each stage with a hook that has none). Before the configuration is known, 60 minutes.
    /// </value>
    public TimeSpan? Timeout { get; init; }

    /// <summary>
    /// How long ECS may take to show what a call has started. For so long a service may be missing, polls may show it as it was before its
    /// deployment, and a deployment may be without its service deployment. A service that no call has returned, but that is tracked by its
    /// name, must exist at once.
    /// </summary>
    /// <value>The default is 30 seconds.</value>
    public TimeSpan NotFoundGracePeriod { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>
    /// How long polls may fail in a row because they are throttled, ECS has an internal error or cannot be reached, each after the retries
    /// of its call, or because it cannot describe the service or its deployment for another reason than that it is missing: then an
    /// <see cref="EcsFailuresException"/> has that reason. Any other error ends the watches and waits at once. Before the service is known,
    /// only throttles are tolerated.
    /// </summary>
    /// <value>The default is 5 minutes.</value>
    public TimeSpan TransientErrorGracePeriod { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>
    /// Receives each change once and in order, however many callers watch the deployment or wait for it. What it throws ends their watches
    /// and waits.
    /// </summary>
    /// <value>The default is null: nothing is reported.</value>
    public IProgress<DeploymentProgress>? Progress { get; init; }

    /// <summary>
    /// Whether any outcome but <see cref="DeploymentOutcome.Successful"/> throws an <see cref="EcsDeploymentException"/>. If not, it is
    /// returned like a success. A service that is not found and a deployment that has not ended in time have no outcome, and always throw.
    /// </summary>
    /// <value>The default is true.</value>
    public bool ThrowOnFailure { get; init; } = true;

    /// <summary>
    /// Whether to read the tasks that stopped unexpectedly, with their exit codes and stop reasons, and where their logs are. This takes two
    /// more calls (ListTasks and DescribeTasks) whenever tasks have failed, and DescribeTaskDefinition once for each definition of tasks
    /// that ran; a caller who may not make them gets everything else.
    /// </summary>
    /// <value>The default is true.</value>
    public bool IncludeStoppedTasks { get; init; } = true;

    /// <summary>The clock that measures times and pauses.</summary>
    /// <value>
    /// The default is null: the clock of an <see cref="EcsClient"/>, and the system's for any other <see cref="IEcsClient"/>.
    /// </value>
    public TimeProvider? TimeProvider { get; init; }

    /// <summary>Throws if a setting is invalid, naming every one.</summary>
    internal void Validate() => PollingSchedule.Validate(
        PollInterval, Jitter, Timeout, NotFoundGracePeriod, TransientErrorGracePeriod, FallbackPollInterval);
}
