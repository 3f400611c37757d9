using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>A kind of placement condition in a task definition. The default value means absent.</summary>
/// <param name="Value">The value on the wire, known or not.</param>
[EcsEnum]
public readonly partial record struct TaskDefinitionPlacementConstraintType(string Value)
{
    /// <summary>The instance must be one of those that an expression of the cluster query language selects.</summary>
    public static TaskDefinitionPlacementConstraintType MemberOf => new(Names.MemberOf);

    /// <summary>The known values on the wire, as constants for <c>switch</c>.</summary>
    public static class Names
    {
        /// <inheritdoc cref="TaskDefinitionPlacementConstraintType.MemberOf"/>
        public const string MemberOf = "memberOf";
    }
}
