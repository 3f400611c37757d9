namespace EcsServiceConnect.Client.Serialization;

/// <summary>States the value that a member has when it is absent. The normal forms of a record show this value.</summary>
/// <param name="values">The value; for a list, its items, of which there may be none if the empty list is described.</param>
[AttributeUsage(AttributeTargets.Property, Inherited = false)]
internal sealed class AbsentMeansAttribute(params object[] values) : Attribute
{
    public IReadOnlyList<object> Values { get; } = values;

    /// <summary>The member whose value this one then has, in place of a fixed value.</summary>
    public string? Member { get; init; }

    /// <summary>
    /// Whether the normal form leaves the value out. Set this where a record that states nothing but such values means the same as no
    /// record at all.
    /// </summary>
    public bool IsOmitted { get; init; }

    /// <summary>
    /// Whether the service shows the value in what it describes. Otherwise it leaves the member absent, and only the form for comparison
    /// shows the value.
    /// </summary>
    public bool IsDescribed { get; init; }
}
