using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>The order of a list.</summary>
/// <param name="Value">The value on the wire, known or not.</param>
[EcsEnum]
public readonly partial record struct SortOrder(string Value)
{
    /// <summary>Ascending: A before Z, older revisions before newer ones.</summary>
    public static SortOrder Asc => new(Names.Asc);

    /// <summary>Descending: Z before A, newer revisions before older ones.</summary>
    public static SortOrder Desc => new(Names.Desc);

    /// <summary>The known values on the wire, as constants for <c>switch</c>.</summary>
    public static class Names
    {
        /// <inheritdoc cref="SortOrder.Asc"/>
        public const string Asc = "ASC";

        /// <inheritdoc cref="SortOrder.Desc"/>
        public const string Desc = "DESC";
    }
}
