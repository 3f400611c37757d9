namespace EcsServiceConnect.Client;

/// <summary>What a registration does while others register revisions of the same family.</summary>
public sealed record TaskDefinitionRegistrationOptions
{
    /// <summary>
    /// How often the registration is attempted, the first time included, while ECS rejects it because of too many concurrent attempts. At
    /// least 1. Before each attempt the newest revision is read again, and nothing is registered if it has become the desired one.
    /// </summary>
    /// <value>
    /// The default is 8: with delays that double from half a second to 10 seconds, the attempts extend over about half a minute.
    /// </value>
    public int MaxAttempts { get; init; } = 8;

    /// <summary>The clock of the delays.</summary>
    /// <value>
    /// The default is null: the clock of an <see cref="EcsClient"/>, and the system's for any other <see cref="IEcsClient"/>.
    /// </value>
    public TimeProvider? TimeProvider { get; init; }
}
