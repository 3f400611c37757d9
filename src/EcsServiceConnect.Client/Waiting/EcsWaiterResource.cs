namespace EcsServiceConnect.Client;

/// <summary>A resource that is waited for, as the last poll showed it.</summary>
public sealed record EcsWaiterResource
{
    /// <summary>The resource's ARN, or the name under which it was requested.</summary>
    public required string Name { get; init; }

    /// <summary>
    /// A description of the resource's state that starts with the status from the service, such as <c>DRAINING</c> or <c>MISSING</c>.
    /// </summary>
    public required string State { get; init; }

    /// <summary>Why the resource stopped or failed, if the service gave a reason.</summary>
    /// <value>Null if it did neither, or without a reason.</value>
    public string? StopReason { get; init; }

    /// <summary>The latest events, newest first: a service's events with their times, or the exit codes of a task's containers.</summary>
    public IReadOnlyList<string> LastEvents { get; init; } = [];

    /// <summary>Formats the resource on one line, and each event on a line of its own.</summary>
    /// <returns>A text for logs and messages.</returns>
    public override string ToString()
    {
        var reason = StopReason is null ? "" : $"; {StopReason}";
        return string.Join('\n', [$"{Name}: {State}{reason}", .. LastEvents.Select(static text => $"  {text}")]);
    }
}
