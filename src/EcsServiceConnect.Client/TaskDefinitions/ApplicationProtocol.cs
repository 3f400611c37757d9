using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>
/// The protocol that an application speaks on a port, as Service Connect's proxy has to treat it. The default value
/// means absent: the proxy treats the port as plain TCP, passes bytes through, and reports no protocol metrics.
/// </summary>
/// <param name="Value">The value on the wire, known or not.</param>
[EcsEnum]
public readonly partial record struct ApplicationProtocol(string Value)
{
    /// <summary>
    /// gRPC. The proxy treats the traffic as HTTP/2, balances single calls rather than connections, and reports gRPC
    /// metrics.
    /// </summary>
    public static ApplicationProtocol Grpc => new(Names.Grpc);

    /// <summary>
    /// HTTP/1.1. The proxy balances single requests rather than connections, and reports HTTP metrics.
    /// </summary>
    public static ApplicationProtocol Http => new(Names.Http);

    /// <summary>HTTP/2. The proxy balances single requests rather than connections, and reports HTTP metrics.</summary>
    public static ApplicationProtocol Http2 => new(Names.Http2);

    /// <summary>The known values on the wire, as constants for <c>switch</c>.</summary>
    public static class Names
    {
        /// <inheritdoc cref="ApplicationProtocol.Grpc"/>
        public const string Grpc = "grpc";

        /// <inheritdoc cref="ApplicationProtocol.Http"/>
        public const string Http = "http";

        /// <inheritdoc cref="ApplicationProtocol.Http2"/>
        public const string Http2 = "http2";
    }
}
