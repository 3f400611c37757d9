using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>TODO</summary>
/// <param name="Value">The value on the wire, known or not.</param>
[EcsEnum]
public readonly partial record struct DesiredStatus(string Value)
{
    /// <summary>TODO</summary>
    public static DesiredStatus Pending => new(Names.Pending);

    /// <summary>TODO</summary>
    public static DesiredStatus Running => new(Names.Running);

    /// <summary>TODO</summary>
    public static DesiredStatus Stopped => new(Names.Stopped);

    /// <summary>The known values as they stand on the wire, as constants for <c>switch</c>.</summary>
    public static class Names
    {
        /// <inheritdoc cref="DesiredStatus.Pending"/>
        public const string Pending = "PENDING";

        /// <inheritdoc cref="DesiredStatus.Running"/>
        public const string Running = "RUNNING";

        /// <inheritdoc cref="DesiredStatus.Stopped"/>
        public const string Stopped = "STOPPED";
    }
}
