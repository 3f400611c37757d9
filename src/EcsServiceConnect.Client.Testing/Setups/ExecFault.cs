namespace EcsServiceConnect.Client.Testing;

/// <summary>A fault of a session of ECS Exec.</summary>
/// <param name="Kind">What happens.</param>
internal sealed record ExecFault(ExecFaultKind Kind) : ExecOutcome
{
    /// <summary>The reason that the client gets.</summary>
    public string Reason { get; init; } = "";

    /// <summary>After how many messages it happens.</summary>
    public int MessageCount { get; init; }

    /// <summary>How long it takes.</summary>
    public TimeSpan Duration { get; init; }

    /// <summary>The probability of each message, 0 to 1.</summary>
    public double Probability { get; init; }

    public ExecDirection Direction { get; init; }

    /// <summary>Determines which of the messages.</summary>
    public int Seed { get; init; }
}
