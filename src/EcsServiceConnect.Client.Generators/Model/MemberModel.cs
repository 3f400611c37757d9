namespace EcsServiceConnect.Client.Generators.Model;

/// <summary>The kind of a member's value on the wire.</summary>
internal enum ValueKind
{
    String,
    Boolean,
    Integer,
    Long,
    UnsignedLong,
    Double,
    Timestamp,
    TextTimestamp,
    Document,
    Shape,
    OpenEnum,
}

/// <summary>Whether a member holds one value or several.</summary>
internal enum ContainerKind
{
    None,
    List,
    Map,
}

/// <summary>One member of a type: a property and its form on the wire.</summary>
/// <param name="Name">The property.</param>
/// <param name="WireName">Its name in the JSON.</param>
/// <param name="Value">The kind of its value, or of each of its items.</param>
/// <param name="Container">Whether it is a list or a map.</param>
/// <param name="TypeName">How the generated code names the type of a value.</param>
/// <param name="IsNullable">Whether the property's type allows null.</param>
/// <param name="IsRequired">Whether the property has the modifier <c>required</c>.</param>
/// <param name="Facts">What its attributes state.</param>
/// <param name="Needs">The needs of the record that is its value, or each of its items.</param>
internal sealed record MemberModel(
    string Name,
    string WireName,
    ValueKind Value,
    ContainerKind Container,
    string TypeName,
    bool IsNullable,
    bool IsRequired,
    MemberFacts Facts,
    RecordNeeds Needs)
{
    /// <summary>Creates the model of the map that keeps the members that a record does not declare. It has no name in the JSON.</summary>
    public static MemberModel CreateAdditional(string name) => new(
        name,
        "",
        ValueKind.Document,
        ContainerKind.Map,
        "JsonElement",
        IsNullable: false,
        IsRequired: false,
        new MemberFacts(IsKey: false, IsSensitive: false, ItemMatching.ByIndex, Absence: null, ChangeEffect: null, new LimitsModel(null, null, null, HasServiceMessage: false)),
        RecordNeeds.None);

    /// <summary>Whether this is a list or map that is only received: absent reads as empty, never as null.</summary>
    public bool IsNeverNull => Container != ContainerKind.None && !IsNullable && !IsRequired;

    /// <summary>Its name in the JSON of events; null if it is the same.</summary>
    public string? EventWireName { get; init; }

    /// <summary>The names that it is read by.</summary>
    public IEnumerable<string> ReadNames => EventWireName is null ? [WireName] : [WireName, EventWireName];

    /// <summary>Whether the list or map is written only if it has items.</summary>
    public bool IsOmittedIfEmpty { get; init; }

    /// <summary>Whether the members of the record that is its value stand among those of its owner.</summary>
    public bool IsInlined { get; init; }

    /// <summary>Whether a value that is no such number is absent, as among the counters of a container runtime.</summary>
    public bool IsTolerant { get; init; }
}
