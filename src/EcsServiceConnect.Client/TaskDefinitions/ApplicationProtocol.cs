using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>TODO</summary>
/// <param name="Value">The value on the wire, known or not.</param>
[EcsEnum]
public readonly partial record struct ApplicationProtocol(string Value)
{
    /// <summary>TODO</summary>
    public static ApplicationProtocol Grpc => new(Names.Grpc);

    /// <summary>TODO</summary>
    public static ApplicationProtocol Http => new(Names.Http);

    /// <summary>TODO</summary>
    public static ApplicationProtocol Http2 => new(Names.Http2);

    /// <summary>The known values as they stand on the wire, as constants for <c>switch</c>.</summary>
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
