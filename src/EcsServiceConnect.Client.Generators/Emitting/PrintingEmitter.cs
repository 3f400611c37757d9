using EcsServiceConnect.Client.Generators.Model;

namespace EcsServiceConnect.Client.Generators.Emitting;

/// <summary>Writes what <c>ToString()</c> shows: the members that are present, sensitive ones without their values.</summary>
internal static class PrintingEmitter
{
    public static void Emit(CodeWriter code, TypeModel type)
    {
        if (type.IsDerived)
        {
            code.BeginMember("<inheritdoc/>");
        }
        else
        {
            code.BeginMember();
        }

        using (code.OpenBlock($"{(type.IsDerived ? "protected override" : "private")} bool PrintMembers(StringBuilder builder)"))
        {
            code.WriteLine("var printer = new MemberPrinter(builder);");
            foreach (var member in type.Members)
            {
                // A list that is only received cannot tell absent from empty; neither is worth printing.
                var value = member.IsNeverNull ? $"{member.Name} is {{ Count: > 0 }} ? {member.Name} : null" : member.Name;
                code.WriteLine($"printer.{Method(member)}({CodeWriter.FormatLiteral(member.Name)}, {value});");
            }

            code.WriteLine("return printer.HasPrinted;");
        }
    }

    private static string Method(MemberModel member) => (member.IsSensitive ? "Sensitive" : "") + member.Container switch
    {
        ContainerKind.Map => "Map",
        ContainerKind.List => "List",
        _ => "Value",
    };
}
