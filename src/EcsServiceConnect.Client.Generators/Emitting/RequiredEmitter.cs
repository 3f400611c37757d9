using EcsServiceConnect.Client.Generators.Model;

namespace EcsServiceConnect.Client.Generators.Emitting;

/// <summary>Writes the walk that reports missing required members; types that cannot lack one have none.</summary>
internal static class RequiredEmitter
{
    public static void Emit(CodeWriter code, TypeModel type)
    {
        var isRequest = type.Role == TypeRole.Request;
        if (!type.NeedsCheck && !isRequest)
        {
            return;
        }

        code.Member();
        using (code.Open($"internal {(isRequest ? "override " : "")}void CheckRequired(RequiredMembers missing)"))
        {
            if (type.Role == TypeRole.Union)
            {
                var members = type.Members.Select(m => $"({CodeWriter.Literal(m.WireName)}, {IsPresent(m)})");
                code.Line($"missing.RequireOne({string.Join(", ", members)});");
            }

            foreach (var member in type.Members)
            {
                EmitMember(code, member);
            }
        }

        if (!isRequest)
        {
            code.Member();
            code.Line("void IRequiredCheck.CheckRequired(RequiredMembers missing) => CheckRequired(missing);");
        }
    }

    private static void EmitMember(CodeWriter code, MemberModel member)
    {
        var name = CodeWriter.Literal(member.WireName);
        if (member.IsRequired)
        {
            code.Line($"missing.Require({IsPresent(member)}, {name});");
        }

        if (member.NeedsCheck)
        {
            code.Line($"missing.{(member.Container == ContainerKind.List ? "CheckEach" : "Check")}({name}, {member.Name});");
        }
    }

    private static string IsPresent(MemberModel member) =>
        member is { Value: ValueKind.OpenEnum, Container: ContainerKind.None } ? $"!{member.Name}.IsAbsent" : $"{member.Name} is not null";
}
