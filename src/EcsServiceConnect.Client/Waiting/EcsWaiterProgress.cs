using EcsServiceConnect.Client.Errors;

namespace EcsServiceConnect.Client;

/// <summary>The state of a wait after a poll.</summary>
public sealed record EcsWaiterProgress
{
    /// <summary>The name of the waiter, such as <c>ServicesStable</c>.</summary>
    public required string WaiterName { get; init; }

    /// <summary>The number of polls so far, including this one.</summary>
    public required int PollCount { get; init; }

    /// <summary>The duration of the wait so far.</summary>
    public required TimeSpan Elapsed { get; init; }

    /// <summary>The delay until the next poll.</summary>
    /// <value>Null if this was the last poll, whatever its result.</value>
    public TimeSpan? NextDelay { get; init; }

    /// <summary>The number of resources that are waited for.</summary>
    public required int TotalCount { get; init; }

    /// <summary>The resources that have not reached, or can no longer reach, the expected state.</summary>
    /// <value>Empty if all have reached it.</value>
    public IReadOnlyList<EcsWaiterResource> PendingResources { get; init; } = [];

    /// <summary>Formats the state in one line, for a log or a console.</summary>
    /// <returns>
    /// A text such as <c>ServicesStable after 00:00:30: 1 of 2 ready</c>, followed by the resources that are not ready.
    /// </returns>
    public override string ToString()
    {
        var pending = string.Concat(PendingResources.Select(static resource => $"; {resource.Name}: {resource.State}"));
        return $"{WaiterName} after {MessageFormatter.FormatElapsed(Elapsed)}: {TotalCount - PendingResources.Count} of {TotalCount} ready{pending}";
    }
}
