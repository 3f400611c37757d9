using EcsServiceConnect.Client.Generators.Model;

namespace EcsServiceConnect.Client.Generators.Emitting;

/// <summary>Writes equality by content over the members on the wire; lists, maps and documents are compared item by item.</summary>
internal static class EqualityEmitter
{
    public static void Emit(CodeWriter code, TypeModel type)
    {
        var content = type.Content;
        code.BeginMember(
            "<summary>Compares two records member by member; lists and maps are compared by their content.</summary>",
            "<param name=\"other\">The record to compare with.</param>",
            "<returns>Whether the two are equal.</returns>");
        code.WriteIndented(
            $"public bool Equals({type.Name}? other) =>",
            ["ReferenceEquals(this, other)", content.Count == 0 ? "|| other is not null;" : "|| (other is not null"]);
        for (var i = 0; i < content.Count; i++)
        {
            code.WriteLine($"        && {FormatComparison(content[i])}{(i == content.Count - 1 ? ");" : "")}");
        }

        code.BeginMember("<inheritdoc/>");
        using (code.OpenBlock("public override int GetHashCode()"))
        {
            code.WriteLine("var hash = new HashCode();");
            foreach (var member in content)
            {
                code.WriteLine($"hash.Add({FormatHash(member)});");
            }

            code.WriteLine("return hash.ToHashCode();");
        }
    }

    private static string FormatComparison(MemberModel member) => IsStructural(member) || member.Value == ValueKind.Double
        ? $"StructuralEquality.AreEqual({member.Name}, other.{member.Name})"
        : $"{member.Name} == other.{member.Name}";

    private static string FormatHash(MemberModel member) => member switch
    {
        _ when IsStructural(member) => $"StructuralEquality.ComputeHash({member.Name})",
        { Value: ValueKind.String } => member.Name,
        { Value: ValueKind.Shape, IsNullable: true } => $"{member.Name}?.GetHashCode() ?? 0",
        { Value: ValueKind.Shape } => $"{member.Name} is null ? 0 : {member.Name}.GetHashCode()",
        _ => $"{member.Name}.GetHashCode()",
    };

    private static bool IsStructural(MemberModel member) => member.Container != ContainerKind.None || member.Value == ValueKind.Document;
}
