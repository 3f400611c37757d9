namespace EcsServiceConnect.Client.Serialization;

/// <summary>What is known of a member beyond its type. The default is a member about which nothing more is known.</summary>
internal readonly record struct MemberSemantics
{
    /// <summary>Whether the member identifies its record among the items of a list.</summary>
    public bool IsKey { get; init; }

    /// <summary>Whether the value must not be shown.</summary>
    public bool IsSensitive { get; init; }

    /// <summary>Whether the value is a map, whose keys the user chooses.</summary>
    public bool IsMap { get; init; }

    /// <summary>How the items of a list are matched.</summary>
    public ItemMatching Matching { get; init; }

    /// <summary>The semantics of the record that is the value, or each item.</summary>
    /// <value>Null if there are none, or the value is no record.</value>
    public RecordSemantics? Record { get; init; }
}
