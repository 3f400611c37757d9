using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>The name of an agent that ECS runs in a container beside the application.</summary>
/// <param name="Value">The value on the wire, known or not.</param>
[EcsEnum]
public readonly partial record struct ManagedAgentName(string Value)
{
    /// <summary>The agent through which ECS Exec runs commands in the container.</summary>
    public static ManagedAgentName ExecuteCommandAgent => new(Names.ExecuteCommandAgent);

    /// <summary>The known values as in the JSON, as constants for <c>switch</c>.</summary>
    public static class Names
    {
        /// <inheritdoc cref="ManagedAgentName.ExecuteCommandAgent"/>
        public const string ExecuteCommandAgent = "ExecuteCommandAgent";
    }
}
