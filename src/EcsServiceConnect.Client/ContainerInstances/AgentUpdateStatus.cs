using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>
/// The progress of an update of the container agent that was started by <see cref="UpdateContainerAgentRequest"/>. In
/// order: <c>PENDING</c>, <c>STAGING</c>, <c>STAGED</c>, <c>UPDATING</c>, <c>UPDATED</c>. If the agent loses its
/// connection the update pauses, and continues when it is connected again.
/// </summary>
/// <param name="Value">The value on the wire, known or not.</param>
[EcsEnum]
public readonly partial record struct AgentUpdateStatus(string Value)
{
    /// <summary>The update failed or took too long. Start it again, or update the agent by hand.</summary>
    public static AgentUpdateStatus Failed => new(Names.Failed);

    /// <summary>The update was requested and has not begun.</summary>
    public static AgentUpdateStatus Pending => new(Names.Pending);

    /// <summary>The new version has been downloaded and waits to be started.</summary>
    public static AgentUpdateStatus Staged => new(Names.Staged);

    /// <summary>The new version is being downloaded to the instance.</summary>
    public static AgentUpdateStatus Staging => new(Names.Staging);

    /// <summary>The new version runs. The update is complete.</summary>
    public static AgentUpdateStatus Updated => new(Names.Updated);

    /// <summary>The old version is being stopped and the new one started.</summary>
    public static AgentUpdateStatus Updating => new(Names.Updating);

    /// <summary>The known values as in the JSON, as constants for <c>switch</c>.</summary>
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
