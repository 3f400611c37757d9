using EcsServiceConnect.Client.Generators.Model;

namespace EcsServiceConnect.Client.Generators.Emitting;

/// <summary>Writes the table of the values that the API allows in a record. A record that allows any has none.</summary>
internal static class RulesEmitter
{
    public static void Emit(CodeWriter code, TypeModel type)
    {
        var rules = type.Members.Select(FormatRules).Where(static rule => rule is not null).ToList();
        var isUnion = type.Role == TypeRole.Union;
        if (rules.Count == 0 && !isUnion)
        {
            return;
        }

        code.BeginMember();
        code.WriteLine($"static RecordRules IEcsModel<{type.Name}>.CreateRules() => new(");
        code.WriteIndented("[", rules!);
        code.WriteLine(isUnion ? "]) { IsUnion = true };" : "]);");
    }

    private static string? FormatRules(MemberModel member)
    {
        var name = CodeWriter.FormatLiteral(member.WireName);
        var limits = string.Join(", ", GetLimits(member));
        return limits.Length > 0 ? $"new({name}) {{ {limits} }}," : null;
    }

    private static IEnumerable<string> GetLimits(MemberModel member)
    {
        if (member.Value == ValueKind.OpenEnum)
        {
            yield return $"KnownValues = MemberRules.GetKnownValues<{member.TypeName}>()";
        }

        var limits = member.Facts.Limits;
        if (limits.Values is { } values)
        {
            yield return $"Values = {values}";
        }

        if (limits.Lengths is { } lengths)
        {
            yield return $"Lengths = {lengths}";
        }

        if (limits.Pattern is { } pattern)
        {
            yield return $"Pattern = {pattern}";
        }

        if (limits.HasServiceMessage)
        {
            yield return "HasServiceMessage = true";
        }
    }
}
