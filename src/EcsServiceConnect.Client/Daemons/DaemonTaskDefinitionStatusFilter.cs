using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>Which revisions a list of daemon task definitions has, by their state.</summary>
/// <param name="Value">The value on the wire, known or not.</param>
[EcsEnum]
public readonly partial record struct DaemonTaskDefinitionStatusFilter(string Value)
{
    /// <summary>Those that can be used.</summary>
    public static DaemonTaskDefinitionStatusFilter Active => new(Names.Active);

    /// <summary>Revisions in whatever state they are.</summary>
    public static DaemonTaskDefinitionStatusFilter All => new(Names.All);

    /// <summary>Those that are being deleted.</summary>
    public static DaemonTaskDefinitionStatusFilter DeleteInProgress => new(Names.DeleteInProgress);

    /// <summary>The known values as they stand on the wire, as constants for <c>switch</c>.</summary>
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
