using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>How far the association of a gateway with a cluster is.</summary>
/// <param name="Value">The value on the wire, known or not.</param>
[EcsEnum]
public readonly partial record struct GatewayClusterAssociationStatus(string Value)
{
    /// <summary>Services of the cluster can use the gateway.</summary>
    public static GatewayClusterAssociationStatus Active => new(Names.Active);

    /// <summary>The association is being ended.</summary>
    public static GatewayClusterAssociationStatus Disassociating => new(Names.Disassociating);

    /// <summary>The association was ended.</summary>
    public static GatewayClusterAssociationStatus Inactive => new(Names.Inactive);

    /// <summary>The known values as they stand on the wire, as constants for <c>switch</c>.</summary>
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
