using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>TODO</summary>
/// <param name="Value">The value on the wire, known or not.</param>
[EcsEnum]
public readonly partial record struct PidMode(string Value)
{
    /// <summary>TODO</summary>
    public static PidMode Host => new(Names.Host);

    /// <summary>TODO</summary>
    public static PidMode Task => new(Names.Task);

    /// <summary>The known values as they stand on the wire, as constants for <c>switch</c>.</summary>
    public static class Names
    {
        /// <inheritdoc cref="PidMode.Host"/>
        public const string Host = "host";

        /// <inheritdoc cref="PidMode.Task"/>
        public const string Task = "task";
    }
}
