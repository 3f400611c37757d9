using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>Whether the agent that runs a task is in contact with ECS.</summary>
/// <param name="Value">The value on the wire, known or not.</param>
[EcsEnum]
public readonly partial record struct Connectivity(string Value)
{
    /// <summary>The agent reports to ECS, so the described state of the task is current.</summary>
    public static Connectivity Connected => new(Names.Connected);

    /// <summary>
    /// ECS has lost contact with the agent. The task may still run, but its described state is no longer updated.
    /// </summary>
    public static Connectivity Disconnected => new(Names.Disconnected);

    /// <summary>The known values as in the JSON, as constants for <c>switch</c>.</summary>
    public static class Names
    {
        /// <inheritdoc cref="Connectivity.Connected"/>
        public const string Connected = "CONNECTED";

        /// <inheritdoc cref="Connectivity.Disconnected"/>
        public const string Disconnected = "DISCONNECTED";
    }
}
