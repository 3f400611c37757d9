namespace EcsServiceConnect.Client.Serialization;

/// <summary>What the API allows in a record, beyond the types of its members. No call of the client needs it: only <see cref="EcsModelValidator"/> does.</summary>
/// <param name="members">The rules of the members that have some.</param>
internal sealed class RecordRules(params MemberRules[] members)
{
    private readonly Dictionary<string, MemberRules> _members = members.ToDictionary(static member => member.Name, StringComparer.Ordinal);

    /// <summary>Whether exactly one member is set.</summary>
    public bool IsUnion { get; init; }

    /// <summary>Finds the rules of a member by its name on the wire; null if it has none.</summary>
    public MemberRules? FindMember(string name) => _members.GetValueOrDefault(name);
}
