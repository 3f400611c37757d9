using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>Whether EC2 counts an instance type among its current ones.</summary>
/// <param name="Value">The value on the wire, known or not.</param>
[EcsEnum]
public readonly partial record struct InstanceGeneration(string Value)
{
    /// <summary>The instance types that EC2 recommends for new work.</summary>
    public static InstanceGeneration Current => new(Names.Current);

    /// <summary>Older instance types, which EC2 still offers beside their successors.</summary>
    public static InstanceGeneration Previous => new(Names.Previous);

    /// <summary>The known values as in the JSON, as constants for <c>switch</c>.</summary>
    public static class Names
    {
        /// <inheritdoc cref="InstanceGeneration.Current"/>
        public const string Current = "current";

        /// <inheritdoc cref="InstanceGeneration.Previous"/>
        public const string Previous = "previous";
    }
}
