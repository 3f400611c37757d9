using EcsServiceConnect.Client.Generators.Model;

namespace EcsServiceConnect.Client.Generators.Emitting;

/// <summary>Writes the factories of a union, the only way to make one, so that exactly one member is set.</summary>
internal static class UnionEmitter
{
    public static void Emit(CodeWriter code, TypeModel type)
    {
        foreach (var member in type.Members)
        {
            var parameter = "@" + char.ToLowerInvariant(member.Name[0]) + member.Name.Substring(1);
            var name = parameter.Substring(1);
            code.Member(
                $"<summary>Makes a union of which only <see cref=\"{member.Name}\"/> is set.</summary>",
                $"<param name=\"{name}\">The value of the member.</param>",
                "<returns>The union.</returns>",
                IsOpenEnum(member)
                    ? $"<exception cref=\"ArgumentException\"><paramref name=\"{name}\"/> is the default, which means absent.</exception>"
                    : $"<exception cref=\"ArgumentNullException\"><paramref name=\"{name}\"/> is null.</exception>");
            code.Indented(
                $"public static {type.Name} From{member.Name}({PropertyType(member)} {parameter}) =>",
                [$"new() {{ {member.Name} = Union.{(IsOpenEnum(member) ? "Present" : "NotNull")}({parameter}, nameof({parameter})) }};"]);
        }
    }

    private static bool IsOpenEnum(MemberModel member) => member is { Value: ValueKind.OpenEnum, Container: ContainerKind.None };

    private static string PropertyType(MemberModel member) => member.Container switch
    {
        ContainerKind.List => $"System.Collections.Generic.IReadOnlyList<{member.TypeName}>",
        ContainerKind.Map => "System.Collections.Generic.IReadOnlyDictionary<string, string>",
        _ => member.TypeName,
    };
}
