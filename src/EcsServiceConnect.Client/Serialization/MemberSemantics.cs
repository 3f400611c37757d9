namespace EcsServiceConnect.Client.Serialization;

/// <summary>What is known of a member of a record. The default is a member that the record does not have.</summary>
/// <param name="Name">The member's name on the wire.</param>
internal readonly record struct MemberSemantics(string Name)
{
    /// <summary>Whether the record has the member.</summary>
    public bool IsKnown => Name is not null;

    /// <summary>Whether the member identifies its record among the items of a list.</summary>
    public bool IsKey { get; init; }

    /// <summary>Whether the value must not be shown.</summary>
    public bool IsSensitive { get; init; }

    /// <summary>Whether the value is a map, whose keys the user chooses.</summary>
    public bool IsMap { get; init; }

    /// <summary>Whether the API requires the member.</summary>
    public bool IsRequired { get; init; }

    /// <summary>
    /// Whether JSON may contain the member although the record is not written with it: one of the record that this one is copied from, which
    /// is ignored, or the name that a member has in events.
    /// </summary>
    public bool IsReceivedOnly { get; init; }

    /// <summary>What a change of the member does to a service.</summary>
    public ServiceChangeEffect ChangeEffect { get; init; }

    /// <summary>How the items of a list are matched.</summary>
    public ItemMatching Matching { get; init; }

    /// <summary>The semantics of the record that is the value, or each item.</summary>
    /// <value>Null if the value is no record.</value>
    public RecordSemantics? Record { get; init; }
}
