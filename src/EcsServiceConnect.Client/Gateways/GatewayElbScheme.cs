using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>Where a gateway can be reached from.</summary>
/// <param name="Value">The value on the wire, known or not.</param>
[EcsEnum]
public readonly partial record struct GatewayElbScheme(string Value)
{
    /// <summary>From the VPC, and what is connected to it.</summary>
    public static GatewayElbScheme Internal => new(Names.Internal);

    /// <summary>From the internet.</summary>
    public static GatewayElbScheme InternetFacing => new(Names.InternetFacing);

    /// <summary>The known values as they stand on the wire, as constants for <c>switch</c>.</summary>
    public static class Names
    {
        /// <inheritdoc cref="GatewayElbScheme.Internal"/>
        public const string Internal = "internal";

        /// <inheritdoc cref="GatewayElbScheme.InternetFacing"/>
        public const string InternetFacing = "internet-facing";
    }
}
