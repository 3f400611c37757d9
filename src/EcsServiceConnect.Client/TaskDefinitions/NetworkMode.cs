using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>TODO</summary>
/// <param name="Value">The value on the wire, known or not.</param>
[EcsEnum]
public readonly partial record struct NetworkMode(string Value)
{
    /// <summary>TODO</summary>
    public static NetworkMode Awsvpc => new(Names.Awsvpc);

    /// <summary>TODO</summary>
    public static NetworkMode Bridge => new(Names.Bridge);

    /// <summary>TODO</summary>
    public static NetworkMode Host => new(Names.Host);

    /// <summary>TODO</summary>
    public static NetworkMode None => new(Names.None);

    /// <summary>The known values as they stand on the wire, as constants for <c>switch</c>.</summary>
    public static class Names
    {
        /// <inheritdoc cref="NetworkMode.Awsvpc"/>
        public const string Awsvpc = "awsvpc";

        /// <inheritdoc cref="NetworkMode.Bridge"/>
        public const string Bridge = "bridge";

        /// <inheritdoc cref="NetworkMode.Host"/>
        public const string Host = "host";

        /// <inheritdoc cref="NetworkMode.None"/>
        public const string None = "none";
    }
}
