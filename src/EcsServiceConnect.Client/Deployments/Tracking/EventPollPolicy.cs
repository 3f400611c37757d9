namespace EcsServiceConnect.Client.Deployments.Tracking;

/// <summary>
/// Decides by the events of a service when its deployment is polled. Events only ever move polls: what they report is believed when a poll
/// shows it, and without them polls go on, if more slowly once events arrive.
/// </summary>
internal sealed class EventPollPolicy(DeploymentTrackerOptions options)
{
    /// <summary>The polls at the usual interval after an event: ECS may show later what it has reported.</summary>
    private const int MaxPollsAfterEvent = 3;

    /// <summary>The minimum time from a poll to one that an event asks for, so that a flood of events makes no flood of calls.</summary>
    public static readonly TimeSpan MinPause = TimeSpan.FromSeconds(1);

    private readonly EcsEventVersionTracker _versions = new(capacity: 1_000);
    private bool _hasEvents = options.Events is not null;
    private int _pollsAfterEvent;

    /// <summary>The pause between two polls without a further event.</summary>
    public TimeSpan Interval => _hasEvents && _pollsAfterEvent == 0 && options.FallbackPollInterval > options.PollInterval
        ? options.FallbackPollInterval
        : options.PollInterval;

    /// <summary>
    /// Accepts an event of the service: null if it is no news, otherwise the time that the next poll keeps from the last one. What the
    /// scheduler reports may decide the outcome; single tasks are many.
    /// </summary>
    public TimeSpan? Accept(EcsEvent ecsEvent)
    {
        _hasEvents = true;
        if (!_versions.TryAdvance(ecsEvent))
        {
            return null;
        }

        _pollsAfterEvent = MaxPollsAfterEvent;
        return ecsEvent is DeploymentStateChangeEvent or HookStateChangeEvent or ServiceActionEvent && options.PollInterval > MinPause ? MinPause : options.PollInterval;
    }

    /// <summary>Takes note of a poll.</summary>
    public void OnPolled() => _pollsAfterEvent = Math.Max(0, _pollsAfterEvent - 1);
}
