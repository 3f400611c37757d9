using EcsServiceConnect.Client.Generators.Model;

namespace EcsServiceConnect.Client.Generators.Emitting;

/// <summary>Writes the walk that reports missing required members; types that cannot lack one have none.</summary>
internal static class ValidationEmitter
{
    public static void Emit(CodeWriter code, TypeModel type)
    {
        var isRequest = type.Role == TypeRole.Request;
        if (!type.NeedsValidation && !isRequest)
        {
            return;
        }

        code.BeginMember();
        using (code.OpenBlock($"internal {(isRequest ? "override " : "")}void CheckRequired(RequiredMembers missing)"))
        {
            if (type.Role == TypeRole.Union)
            {
                var members = type.Members.Select(m => $"({CodeWriter.FormatLiteral(m.WireName)}, {IsPresent(m)})");
                code.WriteLine($"missing.RequireOne({string.Join(", ", members)});");
            }

            foreach (var member in type.Members)
            {
                EmitMember(code, member);
            }
        }

        if (!isRequest)
        {
            code.BeginMember();
            code.WriteLine("void IRequiredCheck.CheckRequired(RequiredMembers missing) => CheckRequired(missing);");
        }
    }

    private static void EmitMember(CodeWriter code, MemberModel member)
    {
        var name = CodeWriter.FormatLiteral(member.WireName);
        if (member.IsRequired)
        {
            code.WriteLine($"missing.Require({IsPresent(member)}, {name});");
        }

        if (member.NeedsValidation)
        {
            code.WriteLine($"missing.{(member.Container == ContainerKind.List ? "CheckEach" : "Check")}({name}, {member.Name});");
        }
    }

    private static string IsPresent(MemberModel member) =>
        member is { Value: ValueKind.OpenEnum, Container: ContainerKind.None } ? $"{member.Name}.HasValue" : $"{member.Name} is not null";
}
