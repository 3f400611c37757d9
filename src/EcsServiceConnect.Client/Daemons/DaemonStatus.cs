using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>
/// Whether a daemon is active or is being deleted. For the progress of a roll-out, see
/// <see cref="DaemonDeploymentStatus"/>.
/// </summary>
/// <param name="Value">The value on the wire, known or not.</param>
[EcsEnum]
public readonly partial record struct DaemonStatus(string Value)
{
    /// <summary>The daemon exists, and ECS keeps its tasks on the instances. It can be changed and deleted.</summary>
    public static DaemonStatus Active => new(Names.Active);

    /// <summary>
    /// The daemon is being deleted: its instances are drained and replaced. It can no longer be changed.
    /// </summary>
    public static DaemonStatus DeleteInProgress => new(Names.DeleteInProgress);

    /// <summary>The known values on the wire, as constants for <c>switch</c>.</summary>
    public static class Names
    {
        /// <inheritdoc cref="DaemonStatus.Active"/>
        public const string Active = "ACTIVE";

        /// <inheritdoc cref="DaemonStatus.DeleteInProgress"/>
        public const string DeleteInProgress = "DELETE_IN_PROGRESS";
    }
}
