using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>TODO</summary>
/// <param name="Value">The value on the wire, known or not.</param>
[EcsEnum]
public readonly partial record struct StabilityStatus(string Value)
{
    /// <summary>TODO</summary>
    public static StabilityStatus Stabilizing => new(Names.Stabilizing);

    /// <summary>TODO</summary>
    public static StabilityStatus SteadyState => new(Names.SteadyState);

    /// <summary>The known values as they stand on the wire, as constants for <c>switch</c>.</summary>
    public static class Names
    {
        /// <inheritdoc cref="StabilityStatus.Stabilizing"/>
        public const string Stabilizing = "STABILIZING";

        /// <inheritdoc cref="StabilityStatus.SteadyState"/>
        public const string SteadyState = "STEADY_STATE";
    }
}
