using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>Whether the tasks of a daemon get its tags.</summary>
/// <param name="Value">The value on the wire, known or not.</param>
[EcsEnum]
public readonly partial record struct DaemonPropagateTags(string Value)
{
    /// <summary>They get the tags of the daemon.</summary>
    public static DaemonPropagateTags Daemon => new(Names.Daemon);

    /// <summary>The tasks get none of the daemon's tags.</summary>
    public static DaemonPropagateTags None => new(Names.None);

    /// <summary>The known values as they stand on the wire, as constants for <c>switch</c>.</summary>
    public static class Names
    {
        /// <inheritdoc cref="DaemonPropagateTags.Daemon"/>
        public const string Daemon = "DAEMON";

        /// <inheritdoc cref="DaemonPropagateTags.None"/>
        public const string None = "NONE";
    }
}
