using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>The state of a gateway route, which sends a gateway's traffic to a service.</summary>
/// <param name="Value">The value on the wire, known or not.</param>
[EcsEnum]
public readonly partial record struct GatewayRouteStatus(string Value)
{
    /// <summary>The route is set up and sends traffic to the service.</summary>
    public static GatewayRouteStatus Active => new(Names.Active);

    /// <summary>The route could not be set up; no traffic reaches the service through it.</summary>
    public static GatewayRouteStatus CreateFailed => new(Names.CreateFailed);

    /// <summary>The route is being set up.</summary>
    public static GatewayRouteStatus CreateInProgress => new(Names.CreateInProgress);

    /// <summary>The route could not be removed.</summary>
    public static GatewayRouteStatus DeleteFailed => new(Names.DeleteFailed);

    /// <summary>The route is being removed.</summary>
    public static GatewayRouteStatus DeleteInProgress => new(Names.DeleteInProgress);

    /// <summary>A change of the route failed.</summary>
    public static GatewayRouteStatus UpdateFailed => new(Names.UpdateFailed);

    /// <summary>A change of the route is being carried out.</summary>
    public static GatewayRouteStatus UpdateInProgress => new(Names.UpdateInProgress);

    /// <summary>The known values on the wire, as constants for <c>switch</c>.</summary>
    public static class Names
    {
        /// <inheritdoc cref="GatewayRouteStatus.Active"/>
        public const string Active = "ACTIVE";

        /// <inheritdoc cref="GatewayRouteStatus.CreateFailed"/>
        public const string CreateFailed = "CREATE_FAILED";

        /// <inheritdoc cref="GatewayRouteStatus.CreateInProgress"/>
        public const string CreateInProgress = "CREATE_IN_PROGRESS";

        /// <inheritdoc cref="GatewayRouteStatus.DeleteFailed"/>
        public const string DeleteFailed = "DELETE_FAILED";

        /// <inheritdoc cref="GatewayRouteStatus.DeleteInProgress"/>
        public const string DeleteInProgress = "DELETE_IN_PROGRESS";

        /// <inheritdoc cref="GatewayRouteStatus.UpdateFailed"/>
        public const string UpdateFailed = "UPDATE_FAILED";

        /// <inheritdoc cref="GatewayRouteStatus.UpdateInProgress"/>
        public const string UpdateInProgress = "UPDATE_IN_PROGRESS";
    }
}
