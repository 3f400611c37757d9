using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>Whether a revision of a daemon task definition can be used.</summary>
/// <param name="Value">The value on the wire, known or not.</param>
[EcsEnum]
public readonly partial record struct DaemonTaskDefinitionStatus(string Value)
{
    /// <summary>Daemons can be created with it and changed to it.</summary>
    public static DaemonTaskDefinitionStatus Active => new(Names.Active);

    /// <summary>It was deleted for good.</summary>
    public static DaemonTaskDefinitionStatus Deleted => new(Names.Deleted);

    /// <summary>
    /// Its deletion was requested: daemons that use it keep running, but no daemon can be created with it.
    /// </summary>
    public static DaemonTaskDefinitionStatus DeleteInProgress => new(Names.DeleteInProgress);

    /// <summary>The known values on the wire, as constants for <c>switch</c>.</summary>
    public static class Names
    {
        /// <inheritdoc cref="DaemonTaskDefinitionStatus.Active"/>
        public const string Active = "ACTIVE";

        /// <inheritdoc cref="DaemonTaskDefinitionStatus.Deleted"/>
        public const string Deleted = "DELETED";

        /// <inheritdoc cref="DaemonTaskDefinitionStatus.DeleteInProgress"/>
        public const string DeleteInProgress = "DELETE_IN_PROGRESS";
    }
}
