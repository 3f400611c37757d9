namespace EcsServiceConnect.Client.Generators.Model;

/// <summary>What one value of a member is on the wire.</summary>
internal enum ValueKind
{
    String,
    Boolean,
    Integer,
    Long,
    Double,
    Timestamp,
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

/// <summary>One member of a type: a property, and what it is on the wire.</summary>
/// <param name="Name">The property.</param>
/// <param name="WireName">Its name in the JSON.</param>
/// <param name="Value">What its value, or each of its items, is.</param>
/// <param name="Container">Whether it is a list or a map.</param>
/// <param name="TypeName">How the generated code names the type of a value.</param>
/// <param name="IsNullable">True if the property's type allows null.</param>
/// <param name="IsRequired">True if the property has the modifier <c>required</c>.</param>
/// <param name="IsSensitive">True if the value must not be printed.</param>
/// <param name="NeedsValidation">True if a value can itself lack a required member.</param>
internal sealed record MemberModel(
    string Name,
    string WireName,
    ValueKind Value,
    ContainerKind Container,
    string TypeName,
    bool IsNullable,
    bool IsRequired,
    bool IsSensitive,
    bool NeedsValidation)
{
    /// <summary>True for a list or map that is only received: absent reads as empty, never as null.</summary>
    public bool IsNeverNull => Container != ContainerKind.None && !IsNullable && !IsRequired;
}
