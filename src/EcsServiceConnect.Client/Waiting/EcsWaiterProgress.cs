namespace EcsServiceConnect.Client;

/// <summary>How a wait stands after one more look.</summary>
public sealed record EcsWaiterProgress
{
    /// <summary>The service's name of what is waited for, such as <c>ServicesStable</c>.</summary>
    public required string Waiter { get; init; }

    /// <summary>How many looks were taken, this one included.</summary>
    public required int PollCount { get; init; }

    /// <summary>How long the wait has taken so far.</summary>
    public required TimeSpan Elapsed { get; init; }

    /// <summary>When the next look will be taken, from now.</summary>
    /// <value>Null if this was the last look, whatever it showed.</value>
    public TimeSpan? NextDelay { get; init; }

    /// <summary>How many resources are waited for.</summary>
    public required int Total { get; init; }

    /// <summary>Those that are not yet, or can no longer be, in the state that is waited for.</summary>
    /// <value>Empty if all are.</value>
    public IReadOnlyList<EcsWaiterResource> Pending { get; init; } = [];

    /// <summary>The state in one line, for a log or a console.</summary>
    /// <returns>A text such as <c>ServicesStable after 00:00:30: 1 of 2 there</c>, with what is not.</returns>
    public override string ToString()
    {
        var pending = string.Concat(Pending.Select(static resource => $"; {resource.Name}: {resource.State}"));
        return $"{Waiter} after {MessageFormatter.FormatElapsed(Elapsed)}: {Total - Pending.Count} of {Total} there{pending}";
    }
}
