namespace EcsServiceConnect.Client.Serialization;

/// <summary>States the value that a member has when it is absent. The normal form of a record shows this value.</summary>
/// <param name="values">The value; for a list, its items.</param>
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
}
