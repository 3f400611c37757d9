using EcsServiceConnect.Client.Generators.Model;

namespace EcsServiceConnect.Client.Generators.Emitting;

/// <summary>
/// Writes what is known of the members of a record beyond their types, as a method without state. Members of which nothing is known are
/// left out, and records without other members have no such method.
/// </summary>
internal static class SemanticsEmitter
{
    public static void Emit(CodeWriter code, TypeModel type)
    {
        if (!type.Needs.Semantics)
        {
            return;
        }

        code.BeginMember();
        code.WriteList(
            "static MemberSemantics IHasMemberSemantics.GetSemantics(string member) => member switch",
            type.Members.Select(FormatMember).OfType<string>().Append("_ => default,"));
    }

    private static string? FormatMember(MemberModel member)
    {
        var facts = string.Join(", ", GetFacts(member));
        return facts.Length == 0 ? null : $"{CodeWriter.FormatLiteral(member.WireName)} => new() {{ {facts} }},";
    }

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

        if (member.Facts.Matching != ItemMatching.ByIndex)
        {
            yield return $"Matching = ItemMatching.{member.Facts.Matching}";
        }

        if (member.Needs.Semantics)
        {
            yield return $"Record = RecordSemantics.For<{member.TypeName}>()";
        }
    }
}
