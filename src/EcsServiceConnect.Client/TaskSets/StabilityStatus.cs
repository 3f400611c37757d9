using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>Whether a task set has reached a steady state: the desired tasks run and are healthy.</summary>
/// <param name="Value">The value on the wire, known or not.</param>
[EcsEnum]
public readonly partial record struct StabilityStatus(string Value)
{
    /// <summary>
    /// Something is still to happen: tasks are being started, stopped or drained, or are not healthy yet.
    /// </summary>
    public static StabilityStatus Stabilizing => new(Names.Stabilizing);

    /// <summary>
    /// As many tasks run as desired, none is pending, none is on a container instance that drains, and all of them
    /// pass the health checks of their containers, load balancers and service discovery.
    /// </summary>
    public static StabilityStatus SteadyState => new(Names.SteadyState);

    /// <summary>The known values as in the JSON, as constants for <c>switch</c>.</summary>
    public static class Names
    {
        /// <inheritdoc cref="StabilityStatus.Stabilizing"/>
        public const string Stabilizing = "STABILIZING";

        /// <inheritdoc cref="StabilityStatus.SteadyState"/>
        public const string SteadyState = "STEADY_STATE";
    }
}
