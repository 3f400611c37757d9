using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>TODO</summary>
/// <param name="Value">The value on the wire, known or not.</param>
[EcsEnum]
public readonly partial record struct IpcMode(string Value)
{
    /// <summary>TODO</summary>
    public static IpcMode Host => new(Names.Host);

    /// <summary>TODO</summary>
    public static IpcMode None => new(Names.None);

    /// <summary>TODO</summary>
    public static IpcMode Task => new(Names.Task);

    /// <summary>The known values as they stand on the wire, as constants for <c>switch</c>.</summary>
    public static class Names
    {
        /// <inheritdoc cref="IpcMode.Host"/>
        public const string Host = "host";

        /// <inheritdoc cref="IpcMode.None"/>
        public const string None = "none";

        /// <inheritdoc cref="IpcMode.Task"/>
        public const string Task = "task";
    }
}
