using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>
/// Whether a daemon has a namespace for inter-process communication (shared memory, semaphores, message queues) of its
/// own. The default value means absent: <c>none</c>.
/// </summary>
/// <param name="Value">The value on the wire, known or not.</param>
[EcsEnum]
public readonly partial record struct DaemonIpcMode(string Value)
{
    /// <summary>The daemon has a namespace of its own, apart from other tasks.</summary>
    public static DaemonIpcMode None => new(Names.None);

    /// <summary>
    /// The daemon uses the namespace of the instance. Tasks with the IPC mode <c>host</c> and other daemons with
    /// <c>shared</c> can then access its resources, and it can access theirs.
    /// </summary>
    public static DaemonIpcMode Shared => new(Names.Shared);

    /// <summary>The known values on the wire, as constants for <c>switch</c>.</summary>
    public static class Names
    {
        /// <inheritdoc cref="DaemonIpcMode.None"/>
        public const string None = "none";

        /// <inheritdoc cref="DaemonIpcMode.Shared"/>
        public const string Shared = "shared";
    }
}
