using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>Whether an Express Mode service is active, is being deleted or was deleted.</summary>
/// <param name="Value">The value on the wire, known or not.</param>
[EcsEnum]
public readonly partial record struct ExpressGatewayServiceStatusCode(string Value)
{
    /// <summary>
    /// The service exists and can be changed. A new service may still be without its load balancer and address.
    /// </summary>
    public static ExpressGatewayServiceStatusCode Active => new(Names.Active);

    /// <summary>
    /// The service is being deleted: its tasks finish their requests, then ECS removes the resources that it created
    /// for it.
    /// </summary>
    public static ExpressGatewayServiceStatusCode Draining => new(Names.Draining);

    /// <summary>The service was deleted. It has no tasks and cannot be changed.</summary>
    public static ExpressGatewayServiceStatusCode Inactive => new(Names.Inactive);

    /// <summary>The known values on the wire, as constants for <c>switch</c>.</summary>
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
