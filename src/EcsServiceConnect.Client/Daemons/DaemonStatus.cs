using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>How far a daemon is.</summary>
/// <param name="Value">The value on the wire, known or not.</param>
[EcsEnum]
public readonly partial record struct DaemonStatus(string Value)
{
    /// <summary>It is there, and runs on the instances or is being rolled out.</summary>
    public static DaemonStatus Active => new(Names.Active);

    /// <summary>It is being deleted.</summary>
    public static DaemonStatus DeleteInProgress => new(Names.DeleteInProgress);

    /// <summary>The known values as they stand on the wire, as constants for <c>switch</c>.</summary>
    public static class Names
    {
        /// <inheritdoc cref="DaemonStatus.Active"/>
        public const string Active = "ACTIVE";

        /// <inheritdoc cref="DaemonStatus.DeleteInProgress"/>
        public const string DeleteInProgress = "DELETE_IN_PROGRESS";
    }
}
