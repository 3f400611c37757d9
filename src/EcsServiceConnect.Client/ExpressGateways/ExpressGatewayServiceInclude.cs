using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>A part of an Express Mode service that is only described on request.</summary>
/// <param name="Value">The value on the wire, known or not.</param>
[EcsEnum]
public readonly partial record struct ExpressGatewayServiceInclude(string Value)
{
    /// <summary>The tags of the service.</summary>
    public static ExpressGatewayServiceInclude Tags => new(Names.Tags);

    /// <summary>The known values on the wire, as constants for <c>switch</c>.</summary>
    public static class Names
    {
        /// <inheritdoc cref="ExpressGatewayServiceInclude.Tags"/>
        public const string Tags = "TAGS";
    }
}
