using EcsServiceConnect.Client.Generators.Model;

namespace EcsServiceConnect.Client.Generators.Emitting;

/// <summary>Writes the factories of a union, which are the only way to create it, so that exactly one member is set.</summary>
internal static class UnionEmitter
{
    public static void Emit(CodeWriter code, TypeModel type)
    {
        foreach (var member in type.Members)
        {
            var parameter = CodeWriter.GetParameterName(member.Name);
            var name = parameter.TrimStart('@');
            string[] documentation =
            [
                $"<summary>Creates a union with only <see cref=\"{member.Name}\"/> set.</summary>",
                $"<param name=\"{name}\">The value of the member.</param>",
                "<returns>The union.</returns>",
            ];
            var guarded = parameter;
            if (member is { Value: ValueKind.OpenEnum, Container: ContainerKind.None })
            {
                documentation = [.. documentation, $"<exception cref=\"ArgumentException\"><paramref name=\"{name}\"/> is the default, which means absent.</exception>"];
                guarded = $"UnionGuard.RequireValue({parameter}, nameof({parameter}))";
            }
            else if (member.Container != ContainerKind.None || member.Value is ValueKind.String or ValueKind.Shape)
            {
                documentation = [.. documentation, $"<exception cref=\"ArgumentNullException\"><paramref name=\"{name}\"/> is null.</exception>"];
                guarded = $"UnionGuard.RequireNotNull({parameter}, nameof({parameter}))";
            }

            code.BeginMember(documentation);
            code.WriteIndented(
                $"public static {type.Name} From{member.Name}({GetPropertyType(member)} {parameter}) =>",
                [$"new() {{ {member.Name} = {guarded} }};"]);
        }
    }

    private static string GetPropertyType(MemberModel member) => member.Container switch
    {
        ContainerKind.List => $"global::System.Collections.Generic.IReadOnlyList<{member.TypeName}>",
        ContainerKind.Map => "global::System.Collections.Generic.IReadOnlyDictionary<string, string>",
        _ => member.TypeName,
    };
}
