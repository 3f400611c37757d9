using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>Which processes a daemon's containers can see.</summary>
/// <param name="Value">The value on the wire, known or not.</param>
[EcsEnum]
public readonly partial record struct DaemonPidMode(string Value)
{
    /// <summary>Each container sees its own.</summary>
    public static DaemonPidMode None => new(Names.None);

    /// <summary>The daemon's containers see those of the instance and its other tasks.</summary>
    public static DaemonPidMode Shared => new(Names.Shared);

    /// <summary>The known values as they stand on the wire, as constants for <c>switch</c>.</summary>
    public static class Names
    {
        /// <inheritdoc cref="DaemonPidMode.None"/>
        public const string None = "none";

        /// <inheritdoc cref="DaemonPidMode.Shared"/>
        public const string Shared = "shared";
    }
}
