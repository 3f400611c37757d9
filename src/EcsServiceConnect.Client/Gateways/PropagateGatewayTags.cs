using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>
/// Whether the resources that ECS creates for a gateway, such as load balancers, get a copy of its tags.
/// </summary>
/// <param name="Value">The value on the wire, known or not.</param>
[EcsEnum]
public readonly partial record struct PropagateGatewayTags(string Value)
{
    /// <summary>They get the tags of the gateway, for instance to assign their cost.</summary>
    public static PropagateGatewayTags Gateway => new(Names.Gateway);

    /// <summary>They get none of the gateway's tags.</summary>
    public static PropagateGatewayTags None => new(Names.None);

    /// <summary>The known values on the wire, as constants for <c>switch</c>.</summary>
    public static class Names
    {
        /// <inheritdoc cref="PropagateGatewayTags.Gateway"/>
        public const string Gateway = "GATEWAY";

        /// <inheritdoc cref="PropagateGatewayTags.None"/>
        public const string None = "NONE";
    }
}
