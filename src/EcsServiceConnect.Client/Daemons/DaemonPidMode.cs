using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>
/// Whether a daemon has a process namespace of its own, and so which processes its containers can see. The default
/// value means absent: <c>none</c>.
/// </summary>
/// <param name="Value">The value on the wire, known or not.</param>
[EcsEnum]
public readonly partial record struct DaemonPidMode(string Value)
{
    /// <summary>The daemon has a namespace of its own, apart from other tasks.</summary>
    public static DaemonPidMode None => new(Names.None);

    /// <summary>
    /// The daemon uses the namespace of the instance, as security and tracing agents need. Tasks with the PID mode
    /// <c>host</c> and other daemons with <c>shared</c> can then see its processes, and it can see theirs.
    /// </summary>
    public static DaemonPidMode Shared => new(Names.Shared);

    /// <summary>The known values on the wire, as constants for <c>switch</c>.</summary>
    public static class Names
    {
        /// <inheritdoc cref="DaemonPidMode.None"/>
        public const string None = "none";

        /// <inheritdoc cref="DaemonPidMode.Shared"/>
        public const string Shared = "shared";
    }
}
