using EcsServiceConnect.Client.Generators.Model;

namespace EcsServiceConnect.Client.Generators.Emitting;

/// <summary>Writes the method that reports what makes a record invalid. Records that are always valid have none.</summary>
internal static class ValidationEmitter
{
    public static void Emit(CodeWriter code, TypeModel type)
    {
        var isRequest = type.Role == TypeRole.Request;
        if (!type.Needs.Validation && !isRequest)
        {
            return;
        }

        code.BeginMember();
        using (code.OpenBlock($"internal {(isRequest ? "override " : "")}void Validate(RequestValidator validator)"))
        {
            if (type.Role == TypeRole.Union)
            {
                var members = type.Members.Select(m => $"({CodeWriter.FormatLiteral(m.WireName)}, {FormatPresence(m)})");
                code.WriteLine($"validator.RequireExactlyOne({string.Join(", ", members)});");
            }

            foreach (var member in type.Members)
            {
                EmitMember(code, member);
            }
        }

        if (!isRequest)
        {
            code.BeginMember();
            code.WriteLine("void IValidatable.Validate(RequestValidator validator) => Validate(validator);");
        }
    }

    private static void EmitMember(CodeWriter code, MemberModel member)
    {
        var name = CodeWriter.FormatLiteral(member.WireName);
        if (member.IsRequired)
        {
            code.WriteLine($"validator.Require({FormatPresence(member)}, {name});");
        }

        if (member.Needs.Validation)
        {
            code.WriteLine($"validator.{(member.Container == ContainerKind.List ? "ValidateItems" : "ValidateMember")}({name}, {member.Name});");
        }
    }

    private static string FormatPresence(MemberModel member) =>
        member is { Value: ValueKind.OpenEnum, Container: ContainerKind.None } ? $"{member.Name}.HasValue" : $"{member.Name} is not null";
}
