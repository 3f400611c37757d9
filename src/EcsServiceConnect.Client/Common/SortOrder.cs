using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>TODO</summary>
/// <param name="Value">The value on the wire, known or not.</param>
[EcsEnum]
public readonly partial record struct SortOrder(string Value)
{
    /// <summary>TODO</summary>
    public static SortOrder Asc => new(Names.Asc);

    /// <summary>TODO</summary>
    public static SortOrder Desc => new(Names.Desc);

    /// <summary>The known values as they stand on the wire, as constants for <c>switch</c>.</summary>
    public static class Names
    {
        /// <inheritdoc cref="SortOrder.Asc"/>
        public const string Asc = "ASC";

        /// <inheritdoc cref="SortOrder.Desc"/>
        public const string Desc = "DESC";
    }
}
