using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>The state of a gateway.</summary>
/// <param name="Value">The value on the wire, known or not.</param>
[EcsEnum]
public readonly partial record struct GatewayStatus(string Value)
{
    /// <summary>It can be used. A gateway is in this state as soon as it is created.</summary>
    public static GatewayStatus Active => new(Names.Active);

    /// <summary>It was deleted; requests that name it fail as not found.</summary>
    public static GatewayStatus Deleted => new(Names.Deleted);

    /// <summary>It can be used, and the last change was applied to all its load balancers.</summary>
    public static GatewayStatus UpdateComplete => new(Names.UpdateComplete);

    /// <summary>
    /// The last change could not be applied everywhere. It is in force on the load balancers that took it;
    /// <see cref="Models.Gateway.Failures"/> names the others.
    /// </summary>
    public static GatewayStatus UpdateFailed => new(Names.UpdateFailed);

    /// <summary>A change is being applied to its load balancers.</summary>
    public static GatewayStatus UpdateInProgress => new(Names.UpdateInProgress);

    /// <summary>The known values on the wire, as constants for <c>switch</c>.</summary>
    public static class Names
    {
        /// <inheritdoc cref="GatewayStatus.Active"/>
        public const string Active = "ACTIVE";

        /// <inheritdoc cref="GatewayStatus.Deleted"/>
        public const string Deleted = "DELETED";

        /// <inheritdoc cref="GatewayStatus.UpdateComplete"/>
        public const string UpdateComplete = "UPDATE_COMPLETE";

        /// <inheritdoc cref="GatewayStatus.UpdateFailed"/>
        public const string UpdateFailed = "UPDATE_FAILED";

        /// <inheritdoc cref="GatewayStatus.UpdateInProgress"/>
        public const string UpdateInProgress = "UPDATE_IN_PROGRESS";
    }
}
