using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>TODO</summary>
/// <param name="Value">The value on the wire, known or not.</param>
[EcsEnum]
public readonly partial record struct Scope(string Value)
{
    /// <summary>TODO</summary>
    public static Scope Shared => new(Names.Shared);

    /// <summary>TODO</summary>
    public static Scope Task => new(Names.Task);

    /// <summary>The known values as they stand on the wire, as constants for <c>switch</c>.</summary>
    public static class Names
    {
        /// <inheritdoc cref="Scope.Shared"/>
        public const string Shared = "shared";

        /// <inheritdoc cref="Scope.Task"/>
        public const string Task = "task";
    }
}
