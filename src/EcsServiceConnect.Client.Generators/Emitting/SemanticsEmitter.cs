using EcsServiceConnect.Client.Generators.Model;

namespace EcsServiceConnect.Client.Generators.Emitting;

/// <summary>Writes the table of the members of a record, for code that meets the record only as JSON.</summary>
internal static class SemanticsEmitter
{
    public static void Emit(CodeWriter code, TypeModel type)
    {
        code.BeginMember();
        code.WriteLine($"static MemberSemantics[] IEcsModel<{type.Name}>.CreateMembers() =>");
        code.WriteIndented("[", type.Members.Select(FormatMember).Concat(GetReceivedOnly(type).Select(FormatReceivedOnly)));
        code.WriteLine("];");
    }

    private static string FormatMember(MemberModel member)
    {
        if (member.IsInlined)
        {
            return $".. RecordSemantics.For<{member.TypeName}>().Members,";
        }

        var facts = string.Join(", ", GetFacts(member));
        return $"new({CodeWriter.FormatLiteral(member.WireName)}){(facts.Length == 0 ? "" : $" {{ {facts} }}")},";
    }

    private static string FormatReceivedOnly(string name) => $"new({CodeWriter.FormatLiteral(name)}) {{ IsReceivedOnly = true }},";

    /// <summary>Gets the names that JSON may contain, but is not written with.</summary>
    private static IEnumerable<string> GetReceivedOnly(TypeModel type) =>
        type.Members.Select(static member => member.EventWireName).OfType<string>()
            .Concat(type.Source is { } source ? source.ReceivedOnly : Enumerable.Empty<string>());

    private static IEnumerable<string> GetFacts(MemberModel member)
    {
        if (member.Facts.IsKey)
        {
            yield return "IsKey = true";
        }

        if (member.Facts.IsSensitive)
        {
            yield return "IsSensitive = true";
        }

        if (member.Container == ContainerKind.Map)
        {
            yield return "IsMap = true";
        }

        if (member.IsRequired)
        {
            yield return "IsRequired = true";
        }

        if (member.Facts.Matching != ItemMatching.ByIndex)
        {
            yield return $"Matching = ItemMatching.{member.Facts.Matching}";
        }

        if (member.Facts.ChangeEffect is { } effect)
        {
            yield return $"ChangeEffect = {effect}";
        }

        // The keys of a map are no members of a record.
        if (member.Value == ValueKind.Shape && member.Container != ContainerKind.Map)
        {
            yield return $"Record = RecordSemantics.For<{member.TypeName}>()";
        }
    }
}
