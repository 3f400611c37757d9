using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>
/// The transport protocol of a port. The default value means absent, which the service treats as <c>tcp</c>.
/// </summary>
/// <param name="Value">The value on the wire, known or not.</param>
[EcsEnum]
public readonly partial record struct TransportProtocol(string Value)
{
    /// <summary>TCP, the protocol of Service Connect.</summary>
    public static TransportProtocol Tcp => new(Names.Tcp);

    /// <summary>UDP. Not for Service Connect.</summary>
    public static TransportProtocol Udp => new(Names.Udp);

    /// <summary>The known values on the wire, as constants for <c>switch</c>.</summary>
    public static class Names
    {
        /// <inheritdoc cref="TransportProtocol.Tcp"/>
        public const string Tcp = "tcp";

        /// <inheritdoc cref="TransportProtocol.Udp"/>
        public const string Udp = "udp";
    }
}
