using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>The kind of a placement constraint.</summary>
/// <param name="Value">The value on the wire, known or not.</param>
[EcsEnum]
public readonly partial record struct PlacementConstraintType(string Value)
{
    /// <summary>Every task of a task group runs on a container instance of its own. Has no expression.</summary>
    public static PlacementConstraintType DistinctInstance => new(Names.DistinctInstance);

    /// <summary>Only instances that match <see cref="PlacementConstraint.Expression"/> get a task.</summary>
    public static PlacementConstraintType MemberOf => new(Names.MemberOf);

    /// <summary>The known values on the wire, as constants for <c>switch</c>.</summary>
    public static class Names
    {
        /// <inheritdoc cref="PlacementConstraintType.DistinctInstance"/>
        public const string DistinctInstance = "distinctInstance";

        /// <inheritdoc cref="PlacementConstraintType.MemberOf"/>
        public const string MemberOf = "memberOf";
    }
}
