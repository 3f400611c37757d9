namespace EcsServiceConnect.Client;

/// <summary>A resource that is waited for, as it was when last looked at.</summary>
public sealed record EcsWaiterResource
{
    /// <summary>Its ARN, or the name that it was asked for by.</summary>
    public required string Name { get; init; }

    /// <summary>
    /// Its state in words, beginning with the status that the service gave, such as <c>DRAINING</c> or <c>MISSING</c>.
    /// </summary>
    public required string State { get; init; }

    /// <summary>Why it stopped or failed, as far as the service told.</summary>
    /// <value>Null where it did not, or no reason was given.</value>
    public string? StopReason { get; init; }

    /// <summary>What happened to it last, the newest first: a service's events, how the containers of a task ended.</summary>
    public IReadOnlyList<string> LastEvents { get; init; } = [];

    /// <summary>Everything that is known of it, on one line and one more for each event.</summary>
    /// <returns>A text for logs and messages.</returns>
    public override string ToString()
    {
        var reason = StopReason is null ? "" : $"; {StopReason}";
        return string.Join('\n', [$"{Name}: {State}{reason}", .. LastEvents.Select(static text => $"  {text}")]);
    }
}
