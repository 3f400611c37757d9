using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>
/// How far an update of the container agent is that was asked for by <see cref="UpdateContainerAgentRequest"/>.
/// </summary>
/// <param name="Value">The value on the wire, known or not.</param>
[EcsEnum]
public readonly partial record struct AgentUpdateStatus(string Value)
{
    /// <summary>The update failed, or took too long; ask for it again or update the agent by hand.</summary>
    public static AgentUpdateStatus Failed => new(Names.Failed);

    /// <summary>The agent was asked to update itself and has not begun.</summary>
    public static AgentUpdateStatus Pending => new(Names.Pending);

    /// <summary>The new version is on the instance and waits to be started.</summary>
    public static AgentUpdateStatus Staged => new(Names.Staged);

    /// <summary>The new version is being fetched.</summary>
    public static AgentUpdateStatus Staging => new(Names.Staging);

    /// <summary>The new version runs.</summary>
    public static AgentUpdateStatus Updated => new(Names.Updated);

    /// <summary>The agent is being replaced by the new version.</summary>
    public static AgentUpdateStatus Updating => new(Names.Updating);

    /// <summary>The known values as they stand on the wire, as constants for <c>switch</c>.</summary>
    public static class Names
    {
        /// <inheritdoc cref="AgentUpdateStatus.Failed"/>
        public const string Failed = "FAILED";

        /// <inheritdoc cref="AgentUpdateStatus.Pending"/>
        public const string Pending = "PENDING";

        /// <inheritdoc cref="AgentUpdateStatus.Staged"/>
        public const string Staged = "STAGED";

        /// <inheritdoc cref="AgentUpdateStatus.Staging"/>
        public const string Staging = "STAGING";

        /// <inheritdoc cref="AgentUpdateStatus.Updated"/>
        public const string Updated = "UPDATED";

        /// <inheritdoc cref="AgentUpdateStatus.Updating"/>
        public const string Updating = "UPDATING";
    }
}
