using EcsServiceConnect.Client.Generators.Model;

namespace EcsServiceConnect.Client.Generators.Emitting;

/// <summary>Writes the text of <c>ToString()</c>: the members that are set, and sensitive members without their values.</summary>
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
            foreach (var member in type.Content)
            {
                // Absent and empty are the same in a list that is only received, and neither is printed.
                var value = member.IsNeverNull ? $"{member.Name} is {{ Count: > 0 }} ? {member.Name} : null" : member.Name;
                code.WriteLine($"printer.{GetMethod(member)}({CodeWriter.FormatLiteral(member.Name)}, {value});");
            }

            code.WriteLine("return printer.HasPrinted;");
        }
    }

    private static string GetMethod(MemberModel member) => (member.Facts.IsSensitive ? "PrintSensitive" : "Print") + member.Container switch
    {
        ContainerKind.Map => "Map",
        ContainerKind.List => "List",
        _ => "Value",
    };
}
