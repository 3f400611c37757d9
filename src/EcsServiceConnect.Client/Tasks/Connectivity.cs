using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>TODO</summary>
/// <param name="Value">The value on the wire, known or not.</param>
[EcsEnum]
public readonly partial record struct Connectivity(string Value)
{
    /// <summary>TODO</summary>
    public static Connectivity Connected => new(Names.Connected);

    /// <summary>TODO</summary>
    public static Connectivity Disconnected => new(Names.Disconnected);

    /// <summary>The known values as they stand on the wire, as constants for <c>switch</c>.</summary>
    public static class Names
    {
        /// <inheritdoc cref="Connectivity.Connected"/>
        public const string Connected = "CONNECTED";

        /// <inheritdoc cref="Connectivity.Disconnected"/>
        public const string Disconnected = "DISCONNECTED";
    }
}
