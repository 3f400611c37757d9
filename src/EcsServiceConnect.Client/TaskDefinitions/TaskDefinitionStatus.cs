using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>TODO</summary>
/// <param name="Value">The value on the wire, known or not.</param>
[EcsEnum]
public readonly partial record struct TaskDefinitionStatus(string Value)
{
    /// <summary>TODO</summary>
    public static TaskDefinitionStatus Active => new(Names.Active);

    /// <summary>TODO</summary>
    public static TaskDefinitionStatus DeleteInProgress => new(Names.DeleteInProgress);

    /// <summary>TODO</summary>
    public static TaskDefinitionStatus Inactive => new(Names.Inactive);

    /// <summary>The known values as they stand on the wire, as constants for <c>switch</c>.</summary>
    public static class Names
    {
        /// <inheritdoc cref="TaskDefinitionStatus.Active"/>
        public const string Active = "ACTIVE";

        /// <inheritdoc cref="TaskDefinitionStatus.DeleteInProgress"/>
        public const string DeleteInProgress = "DELETE_IN_PROGRESS";

        /// <inheritdoc cref="TaskDefinitionStatus.Inactive"/>
        public const string Inactive = "INACTIVE";
    }
}
