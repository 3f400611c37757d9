using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>How far a gateway is.</summary>
/// <param name="Value">The value on the wire, known or not.</param>
[EcsEnum]
public readonly partial record struct GatewayStatus(string Value)
{
    /// <summary>It is there and can be used.</summary>
    public static GatewayStatus Active => new(Names.Active);

    /// <summary>It was deleted and takes no traffic.</summary>
    public static GatewayStatus Deleted => new(Names.Deleted);

    /// <summary>A change has ended well.</summary>
    public static GatewayStatus UpdateComplete => new(Names.UpdateComplete);

    /// <summary>A change failed; the gateway tells why and for which resources.</summary>
    public static GatewayStatus UpdateFailed => new(Names.UpdateFailed);

    /// <summary>A change is being carried out.</summary>
    public static GatewayStatus UpdateInProgress => new(Names.UpdateInProgress);

    /// <summary>The known values as they stand on the wire, as constants for <c>switch</c>.</summary>
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
