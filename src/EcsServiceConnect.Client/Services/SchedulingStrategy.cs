using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>TODO</summary>
/// <param name="Value">The value on the wire, known or not.</param>
[EcsEnum]
public readonly partial record struct SchedulingStrategy(string Value)
{
    /// <summary>TODO</summary>
    public static SchedulingStrategy Daemon => new(Names.Daemon);

    /// <summary>TODO</summary>
    public static SchedulingStrategy Replica => new(Names.Replica);

    /// <summary>The known values as they stand on the wire, as constants for <c>switch</c>.</summary>
    public static class Names
    {
        /// <inheritdoc cref="SchedulingStrategy.Daemon"/>
        public const string Daemon = "DAEMON";

        /// <inheritdoc cref="SchedulingStrategy.Replica"/>
        public const string Replica = "REPLICA";
    }
}
