using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Comparison;

/// <summary>The path of a value in a record, and what is known of the value.</summary>
/// <param name="Text">The path as it is shown.</param>
/// <param name="Semantics">What is known of the value.</param>
/// <param name="IsSensitive">Whether the value, or something that it is part of, must not be shown.</param>
internal readonly record struct ModelPath(string Text, MemberSemantics Semantics, bool IsSensitive)
{
    /// <summary>Gets the path of a whole record.</summary>
    public static ModelPath ForRoot(RecordSemantics semantics) => new("", new MemberSemantics("") { Record = semantics }, IsSensitive: false);

    /// <summary>Gets the path of a member. A key is never sensitive, because it names its item in every path.</summary>
    public ModelPath AppendMember(string name)
    {
        var semantics = Semantics.Record?.GetMember(name) ?? default;
        return new(Text.Length == 0 ? name : $"{Text}.{name}", semantics, (IsSensitive || semantics.IsSensitive) && !semantics.IsKey);
    }

    /// <summary>Gets the path of an item of a list or an entry of a map.</summary>
    public ModelPath AppendItem(string key) =>
        new($"{Text}[{key}]", new MemberSemantics(key) { Record = Semantics.Record }, IsSensitive);
}
