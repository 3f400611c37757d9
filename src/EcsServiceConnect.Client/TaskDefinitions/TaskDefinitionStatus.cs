using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>The state of a revision of a task definition. The default value means absent.</summary>
/// <param name="Value">The value on the wire, known or not.</param>
[EcsEnum]
public readonly partial record struct TaskDefinitionStatus(string Value)
{
    /// <summary>Tasks can be run and services can be created from it.</summary>
    public static TaskDefinitionStatus Active => new(Names.Active);

    /// <summary>
    /// Its deletion was requested. It is deleted once no task and no service uses it; until then those continue to run.
    /// Nothing new can be created from it.
    /// </summary>
    public static TaskDefinitionStatus DeleteInProgress => new(Names.DeleteInProgress);

    /// <summary>
    /// It was deregistered. Tasks and services that use it continue to run, and such services still replace and scale
    /// tasks; nothing new can be created from it, and it can be deleted.
    /// </summary>
    public static TaskDefinitionStatus Inactive => new(Names.Inactive);

    /// <summary>The known values on the wire, as constants for <c>switch</c>.</summary>
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
