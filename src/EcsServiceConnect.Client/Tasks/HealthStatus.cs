using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>TODO</summary>
/// <param name="Value">The value on the wire, known or not.</param>
[EcsEnum]
public readonly partial record struct HealthStatus(string Value)
{
    /// <summary>TODO</summary>
    public static HealthStatus Healthy => new(Names.Healthy);

    /// <summary>TODO</summary>
    public static HealthStatus Unhealthy => new(Names.Unhealthy);

    /// <summary>TODO</summary>
    public static HealthStatus Unknown => new(Names.Unknown);

    /// <summary>The known values as they stand on the wire, as constants for <c>switch</c>.</summary>
    public static class Names
    {
        /// <inheritdoc cref="HealthStatus.Healthy"/>
        public const string Healthy = "HEALTHY";

        /// <inheritdoc cref="HealthStatus.Unhealthy"/>
        public const string Unhealthy = "UNHEALTHY";

        /// <inheritdoc cref="HealthStatus.Unknown"/>
        public const string Unknown = "UNKNOWN";
    }
}
