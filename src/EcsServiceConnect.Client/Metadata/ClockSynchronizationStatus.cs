using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Metadata;

/// <summary>Whether the clock of a task is synchronized.</summary>
/// <param name="Value">The value on the wire, known or not.</param>
[EcsEnum]
public readonly partial record struct ClockSynchronizationStatus(string Value)
{
    /// <summary>The clock is not synchronized: it can be off further than its bound says.</summary>
    public static ClockSynchronizationStatus NotSynchronized => new(Names.NotSynchronized);

    /// <summary>The clock is synchronized.</summary>
    public static ClockSynchronizationStatus Synchronized => new(Names.Synchronized);

    /// <summary>The known values on the wire, as constants for <c>switch</c>.</summary>
    public static class Names
    {
        /// <inheritdoc cref="ClockSynchronizationStatus.NotSynchronized"/>
        public const string NotSynchronized = "NOT_SYNCHRONIZED";

        /// <inheritdoc cref="ClockSynchronizationStatus.Synchronized"/>
        public const string Synchronized = "SYNCHRONIZED";
    }
}
