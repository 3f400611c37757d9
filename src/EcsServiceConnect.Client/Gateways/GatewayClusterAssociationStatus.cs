using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>The state of the association of a gateway with a cluster.</summary>
/// <param name="Value">The value on the wire, known or not.</param>
[EcsEnum]
public readonly partial record struct GatewayClusterAssociationStatus(string Value)
{
    /// <summary>Services of the cluster can connect to the gateway.</summary>
    public static GatewayClusterAssociationStatus Active => new(Names.Active);

    /// <summary>
    /// The association is ending. Services that use the gateway keep their routes until they are updated; no others can
    /// connect. It ends when the last route of the cluster is gone.
    /// </summary>
    public static GatewayClusterAssociationStatus Disassociating => new(Names.Disassociating);

    /// <summary>The association has ended.</summary>
    public static GatewayClusterAssociationStatus Inactive => new(Names.Inactive);

    /// <summary>The known values on the wire, as constants for <c>switch</c>.</summary>
    public static class Names
    {
        /// <inheritdoc cref="GatewayClusterAssociationStatus.Active"/>
        public const string Active = "ACTIVE";

        /// <inheritdoc cref="GatewayClusterAssociationStatus.Disassociating"/>
        public const string Disassociating = "DISASSOCIATING";

        /// <inheritdoc cref="GatewayClusterAssociationStatus.Inactive"/>
        public const string Inactive = "INACTIVE";
    }
}
