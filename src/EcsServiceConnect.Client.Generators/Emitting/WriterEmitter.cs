using EcsServiceConnect.Client.Generators.Model;

namespace EcsServiceConnect.Client.Generators.Emitting;

/// <summary>Writes the writer: one thin call per member, each of which leaves out what is absent.</summary>
internal static class WriterEmitter
{
    public static void Emit(CodeWriter code, TypeModel type)
    {
        code.Member();
        using (code.Open($"internal {(type.Role == TypeRole.Request ? "override " : "")}void WriteJson(Utf8JsonWriter writer)"))
        {
            code.Line("writer.WriteStartObject();");
            EmitMembers(code, type.Members);
            code.Line("writer.WriteEndObject();");
        }

        code.Member();
        code.Line($"void IEcsModel<{type.Name}>.WriteJson(Utf8JsonWriter writer) => WriteJson(writer);");
    }

    public static void EmitMembers(CodeWriter code, IEnumerable<MemberModel> members)
    {
        foreach (var member in members)
        {
            code.Line($"JsonWriting.{Method(member)}(writer, {CodeWriter.Literal(member.WireName)}u8, {member.Name});");
        }
    }

    private static string Method(MemberModel member) => member.Container switch
    {
        ContainerKind.Map => "Map",
        ContainerKind.List => member.Value + "s",
        _ => member.Value.ToString(),
    };
}
