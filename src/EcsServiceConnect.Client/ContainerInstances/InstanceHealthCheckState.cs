using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>The result of a health check of a container instance, or of all its checks together.</summary>
/// <param name="Value">The value on the wire, known or not.</param>
[EcsEnum]
public readonly partial record struct InstanceHealthCheckState(string Value)
{
    /// <summary>
    /// The check failed. A managed instance is replaced if its capacity provider has auto repair: see
    /// <see cref="AutoRepairConfiguration"/>.
    /// </summary>
    public static InstanceHealthCheckState Impaired => new(Names.Impaired);

    /// <summary>The check is being set up and has no result yet.</summary>
    public static InstanceHealthCheckState Initializing => new(Names.Initializing);

    /// <summary>The check lacks the data for a result. Ask again later.</summary>
    public static InstanceHealthCheckState InsufficientData => new(Names.InsufficientData);

    /// <summary>The check succeeded.</summary>
    public static InstanceHealthCheckState Ok => new(Names.Ok);

    /// <summary>The known values as in the JSON, as constants for <c>switch</c>.</summary>
    public static class Names
    {
        /// <inheritdoc cref="InstanceHealthCheckState.Impaired"/>
        public const string Impaired = "IMPAIRED";

        /// <inheritdoc cref="InstanceHealthCheckState.Initializing"/>
        public const string Initializing = "INITIALIZING";

        /// <inheritdoc cref="InstanceHealthCheckState.InsufficientData"/>
        public const string InsufficientData = "INSUFFICIENT_DATA";

        /// <inheritdoc cref="InstanceHealthCheckState.Ok"/>
        public const string Ok = "OK";
    }
}
