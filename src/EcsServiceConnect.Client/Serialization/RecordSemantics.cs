namespace EcsServiceConnect.Client.Serialization;

/// <summary>What is known of the members of a record, for code that meets the record only as JSON.</summary>
internal abstract class RecordSemantics
{
    private readonly Lazy<Dictionary<string, MemberSemantics>> _members;

    private RecordSemantics() =>
        _members = new(() => CreateMembers().ToDictionary(static member => member.Name, StringComparer.Ordinal));

    /// <summary>All members.</summary>
    public IReadOnlyCollection<MemberSemantics> Members => _members.Value.Values;

    /// <summary>Gets the semantics of a record type.</summary>
    public static RecordSemantics For<T>()
        where T : class, IEcsModel<T> => GeneratedSemantics<T>.Instance;

    /// <summary>Gets what is known of a member by its name on the wire.</summary>
    public MemberSemantics GetMember(string name) => _members.Value.GetValueOrDefault(name);

    protected abstract MemberSemantics[] CreateMembers();

    private sealed class GeneratedSemantics<T> : RecordSemantics
        where T : class, IEcsModel<T>
    {
        public static readonly GeneratedSemantics<T> Instance = new();

        protected override MemberSemantics[] CreateMembers() => T.CreateMembers();
    }
}
