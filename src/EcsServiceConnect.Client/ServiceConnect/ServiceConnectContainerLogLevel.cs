using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>TODO</summary>
/// <param name="Value">The value on the wire, known or not.</param>
[EcsEnum]
public readonly partial record struct ServiceConnectContainerLogLevel(string Value)
{
    /// <summary>TODO</summary>
    public static ServiceConnectContainerLogLevel Debug => new(Names.Debug);

    /// <summary>TODO</summary>
    public static ServiceConnectContainerLogLevel Info => new(Names.Info);

    /// <summary>The known values as they stand on the wire, as constants for <c>switch</c>.</summary>
    public static class Names
    {
        /// <inheritdoc cref="ServiceConnectContainerLogLevel.Debug"/>
        public const string Debug = "debug";

        /// <inheritdoc cref="ServiceConnectContainerLogLevel.Info"/>
        public const string Info = "info";
    }
}
