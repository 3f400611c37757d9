namespace EcsServiceConnect.Client.Serialization;

/// <summary>What is known of the members of a record, for code that meets the record only as JSON.</summary>
internal abstract class RecordSemantics
{
    private readonly Lazy<Dictionary<string, MemberSemantics>> _members;
    private RecordRules? _rules;

    private RecordSemantics() =>
        _members = new(() => CreateMembers().ToDictionary(static member => member.Name, StringComparer.Ordinal));

    /// <summary>All members.</summary>
    public IReadOnlyCollection<MemberSemantics> Members => _members.Value.Values;

    /// <summary>The rules for the values. They are created by the first use, so that trimming removes them from a program without one.</summary>
    public RecordRules Rules => _rules ??= CreateRules();

    /// <summary>Gets the semantics of a record type.</summary>
    public static RecordSemantics For<T>()
        where T : class, IEcsModel<T> => GeneratedSemantics<T>.Instance;

    /// <summary>Gets what is known of a member by its name on the wire.</summary>
    public MemberSemantics GetMember(string name) => _members.Value.GetValueOrDefault(name);

    protected abstract MemberSemantics[] CreateMembers();

    protected abstract RecordRules CreateRules();

    private sealed class GeneratedSemantics<T> : RecordSemantics
        where T : class, IEcsModel<T>
    {
        public static readonly GeneratedSemantics<T> Instance = new();

        protected override MemberSemantics[] CreateMembers() => T.CreateMembers();

        protected override RecordRules CreateRules() => T.CreateRules();
    }
}
