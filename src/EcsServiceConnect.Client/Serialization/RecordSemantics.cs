namespace EcsServiceConnect.Client.Serialization;

/// <summary>What is known of the members of a record, for code that meets the record only as JSON.</summary>
internal abstract class RecordSemantics
{
    private RecordSemantics()
    {
    }

    /// <summary>Gets the semantics of a record type.</summary>
    public static RecordSemantics For<T>()
        where T : IHasMemberSemantics => GeneratedSemantics<T>.Instance;

    /// <summary>Gets what is known of a member by its name on the wire.</summary>
    public abstract MemberSemantics GetMember(string name);

    private sealed class GeneratedSemantics<T> : RecordSemantics
        where T : IHasMemberSemantics
    {
        public static readonly GeneratedSemantics<T> Instance = new();

        public override MemberSemantics GetMember(string name) => T.GetSemantics(name);
    }
}
