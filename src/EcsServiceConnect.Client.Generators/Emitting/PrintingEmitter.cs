using EcsServiceConnect.Client.Generators.Model;

namespace EcsServiceConnect.Client.Generators.Emitting;

/// <summary>Writes what <c>ToString()</c> shows: the members that are present, sensitive ones without their values.</summary>
internal static class PrintingEmitter
{
    public static void Emit(CodeWriter code, TypeModel type)
    {
        if (type.IsDerived)
        {
            code.Member("<inheritdoc/>");
        }
        else
        {
            code.Member();
        }

        using (code.Open($"{(type.IsDerived ? "protected override" : "private")} bool PrintMembers(StringBuilder builder)"))
        {
            code.Line("var printer = new MemberPrinter(builder);");
            foreach (var member in type.Members)
            {
                // A list that is only received cannot tell absent from empty; neither is worth printing.
                var value = member.IsNeverNull ? $"{member.Name} is {{ Count: > 0 }} ? {member.Name} : null" : member.Name;
                code.Line($"printer.{Method(member)}({CodeWriter.Literal(member.Name)}, {value});");
            }

            code.Line("return printer.HasPrinted;");
        }
    }

    private static string Method(MemberModel member) => (member.IsSensitive ? "Sensitive" : "") + member.Container switch
    {
        ContainerKind.Map => "Map",
        ContainerKind.List => "List",
        _ => "Value",
    };
}
