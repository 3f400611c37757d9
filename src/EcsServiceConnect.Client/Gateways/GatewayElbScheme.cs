using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>From where a gateway can be reached.</summary>
/// <param name="Value">The value on the wire, known or not.</param>
[EcsEnum]
public readonly partial record struct GatewayElbScheme(string Value)
{
    /// <summary>
    /// Only from the VPC and the networks connected to it: the load balancers have private addresses. The gateway's
    /// access type is <c>PRIVATE</c>.
    /// </summary>
    public static GatewayElbScheme Internal => new(Names.Internal);

    /// <summary>From the internet. The default. The gateway's access type is <c>PUBLIC</c>.</summary>
    public static GatewayElbScheme InternetFacing => new(Names.InternetFacing);

    /// <summary>The known values on the wire, as constants for <c>switch</c>.</summary>
    public static class Names
    {
        /// <inheritdoc cref="GatewayElbScheme.Internal"/>
        public const string Internal = "internal";

        /// <inheritdoc cref="GatewayElbScheme.InternetFacing"/>
        public const string InternetFacing = "internet-facing";
    }
}
