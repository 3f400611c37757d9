using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>
/// Which revisions a list of daemon task definitions contains, by their status. The default value means absent:
/// <c>ACTIVE</c>.
/// </summary>
/// <param name="Value">The value on the wire, known or not.</param>
[EcsEnum]
public readonly partial record struct DaemonTaskDefinitionStatusFilter(string Value)
{
    /// <summary>Only those that daemons can be created with.</summary>
    public static DaemonTaskDefinitionStatusFilter Active => new(Names.Active);

    /// <summary>Revisions of every status.</summary>
    public static DaemonTaskDefinitionStatusFilter All => new(Names.All);

    /// <summary>Only those that are being deleted.</summary>
    public static DaemonTaskDefinitionStatusFilter DeleteInProgress => new(Names.DeleteInProgress);

    /// <summary>The known values on the wire, as constants for <c>switch</c>.</summary>
    public static class Names
    {
        /// <inheritdoc cref="DaemonTaskDefinitionStatusFilter.Active"/>
        public const string Active = "ACTIVE";

        /// <inheritdoc cref="DaemonTaskDefinitionStatusFilter.All"/>
        public const string All = "ALL";

        /// <inheritdoc cref="DaemonTaskDefinitionStatusFilter.DeleteInProgress"/>
        public const string DeleteInProgress = "DELETE_IN_PROGRESS";
    }
}
