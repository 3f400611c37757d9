using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>
/// Which families of task definitions a list contains, by whether they have active revisions. The default value means
/// absent.
/// </summary>
/// <param name="Value">The value on the wire, known or not.</param>
[EcsEnum]
public readonly partial record struct TaskDefinitionFamilyStatus(string Value)
{
    /// <summary>Families with at least one revision in <c>ACTIVE</c>.</summary>
    public static TaskDefinitionFamilyStatus Active => new(Names.Active);

    /// <summary>All families, whatever the status of their revisions.</summary>
    public static TaskDefinitionFamilyStatus All => new(Names.All);

    /// <summary>Families without any revision in <c>ACTIVE</c>: all were deregistered.</summary>
    public static TaskDefinitionFamilyStatus Inactive => new(Names.Inactive);

    /// <summary>The known values on the wire, as constants for <c>switch</c>.</summary>
    public static class Names
    {
        /// <inheritdoc cref="TaskDefinitionFamilyStatus.Active"/>
        public const string Active = "ACTIVE";

        /// <inheritdoc cref="TaskDefinitionFamilyStatus.All"/>
        public const string All = "ALL";

        /// <inheritdoc cref="TaskDefinitionFamilyStatus.Inactive"/>
        public const string Inactive = "INACTIVE";
    }
}
