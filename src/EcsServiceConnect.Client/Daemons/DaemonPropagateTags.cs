using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>
/// Whether the tags of a daemon are copied to its tasks. A task gets them when it is created, not later. The default
/// value means absent: <c>NONE</c>.
/// </summary>
/// <param name="Value">The value on the wire, known or not.</param>
[EcsEnum]
public readonly partial record struct DaemonPropagateTags(string Value)
{
    /// <summary>Each new task gets the tags of the daemon.</summary>
    public static DaemonPropagateTags Daemon => new(Names.Daemon);

    /// <summary>Tasks get none of the daemon's tags.</summary>
    public static DaemonPropagateTags None => new(Names.None);

    /// <summary>The known values on the wire, as constants for <c>switch</c>.</summary>
    public static class Names
    {
        /// <inheritdoc cref="DaemonPropagateTags.Daemon"/>
        public const string Daemon = "DAEMON";

        /// <inheritdoc cref="DaemonPropagateTags.None"/>
        public const string None = "NONE";
    }
}
