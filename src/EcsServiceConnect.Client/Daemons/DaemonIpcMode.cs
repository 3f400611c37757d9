using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>Which processes a daemon's containers share inter-process communication with.</summary>
/// <param name="Value">The value on the wire, known or not.</param>
[EcsEnum]
public readonly partial record struct DaemonIpcMode(string Value)
{
    /// <summary>Each container has its own.</summary>
    public static DaemonIpcMode None => new(Names.None);

    /// <summary>The daemon's containers share that of the instance with its other tasks.</summary>
    public static DaemonIpcMode Shared => new(Names.Shared);

    /// <summary>The known values as they stand on the wire, as constants for <c>switch</c>.</summary>
    public static class Names
    {
        /// <inheritdoc cref="DaemonIpcMode.None"/>
        public const string None = "none";

        /// <inheritdoc cref="DaemonIpcMode.Shared"/>
        public const string Shared = "shared";
    }
}
