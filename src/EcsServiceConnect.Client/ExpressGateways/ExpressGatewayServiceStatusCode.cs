using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>The state of an Express Mode service.</summary>
/// <param name="Value">The value on the wire, known or not.</param>
[EcsEnum]
public readonly partial record struct ExpressGatewayServiceStatusCode(string Value)
{
    /// <summary>It runs, or is being set up, and can be changed.</summary>
    public static ExpressGatewayServiceStatusCode Active => new(Names.Active);

    /// <summary>It is being deleted: what stands around it is taken down.</summary>
    public static ExpressGatewayServiceStatusCode Draining => new(Names.Draining);

    /// <summary>It was deleted and takes no traffic.</summary>
    public static ExpressGatewayServiceStatusCode Inactive => new(Names.Inactive);

    /// <summary>The known values as they stand on the wire, as constants for <c>switch</c>.</summary>
    public static class Names
    {
        /// <inheritdoc cref="ExpressGatewayServiceStatusCode.Active"/>
        public const string Active = "ACTIVE";

        /// <inheritdoc cref="ExpressGatewayServiceStatusCode.Draining"/>
        public const string Draining = "DRAINING";

        /// <inheritdoc cref="ExpressGatewayServiceStatusCode.Inactive"/>
        public const string Inactive = "INACTIVE";
    }
}
