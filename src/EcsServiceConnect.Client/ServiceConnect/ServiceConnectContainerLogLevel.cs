using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>
/// How much the Service Connect proxy logs about its own work. The wire has these values in lower case.
/// </summary>
/// <param name="Value">The value on the wire, known or not.</param>
[EcsEnum]
public readonly partial record struct ServiceConnectContainerLogLevel(string Value)
{
    /// <summary>
    /// Details of connections and routing, to find out why a connection between services fails. It writes a lot, and
    /// log storage costs: return to <see cref="Info"/> afterwards.
    /// </summary>
    public static ServiceConnectContainerLogLevel Debug => new(Names.Debug);

    /// <summary>What operation usually needs. The default.</summary>
    public static ServiceConnectContainerLogLevel Info => new(Names.Info);

    /// <summary>The known values on the wire, as constants for <c>switch</c>.</summary>
    public static class Names
    {
        /// <inheritdoc cref="ServiceConnectContainerLogLevel.Debug"/>
        public const string Debug = "debug";

        /// <inheritdoc cref="ServiceConnectContainerLogLevel.Info"/>
        public const string Info = "info";
    }
}
