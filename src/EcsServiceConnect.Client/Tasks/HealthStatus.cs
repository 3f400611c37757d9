using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>What the health check of a container, or of all essential containers of a task, has found.</summary>
/// <param name="Value">The value on the wire, known or not.</param>
[EcsEnum]
public readonly partial record struct HealthStatus(string Value)
{
    /// <summary>The health check passed; for a task: it passed in every essential container that has one.</summary>
    public static HealthStatus Healthy => new(Names.Healthy);

    /// <summary>
    /// The health check failed as often in a row as it is allowed to; for a task: in at least one essential
    /// container.
    /// </summary>
    public static HealthStatus Unhealthy => new(Names.Unhealthy);

    /// <summary>
    /// The health cannot be evaluated: the first check has not ended, no health check is defined, or the agent is out
    /// of contact.
    /// </summary>
    public static HealthStatus Unknown => new(Names.Unknown);

    /// <summary>The known values as in the JSON, as constants for <c>switch</c>.</summary>
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
