using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>What can be done with a revision of a task definition. The default value means absent.</summary>
/// <param name="Value">The value on the wire, known or not.</param>
[EcsEnum]
public readonly partial record struct TaskDefinitionStatus(string Value)
{
    /// <summary>Tasks can be run and services can be made from it.</summary>
    public static TaskDefinitionStatus Active => new(Names.Active);

    /// <summary>
    /// Its deletion was asked for. It goes once no task and no service uses it any more; until then those run on.
    /// Nothing new can be made from it.
    /// </summary>
    public static TaskDefinitionStatus DeleteInProgress => new(Names.DeleteInProgress);

    /// <summary>
    /// It was retired. Tasks and services that use it run on, and such services still replace and scale tasks; nothing
    /// new can be made from it, and it can be deleted.
    /// </summary>
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
