using EcsServiceConnect.Client.Generators.Model;

namespace EcsServiceConnect.Client.Generators.Emitting;

/// <summary>Writes the writer: a call for each member, which leaves out what is absent.</summary>
internal static class WriterEmitter
{
    public static void Emit(CodeWriter code, TypeModel type)
    {
        code.BeginMember();
        using (code.OpenBlock($"internal {(type.Role == TypeRole.Request ? "override " : "")}void WriteJson(Utf8JsonWriter writer)"))
        {
            code.WriteLine("writer.WriteStartObject();");
            EmitMembers(code, type.Members);
            if (type.AdditionalMembers is { } additional)
            {
                code.WriteLine($"JsonModelWriter.WriteMembers(writer, {additional});");
            }

            code.WriteLine("writer.WriteEndObject();");
        }

        code.BeginMember();
        code.WriteLine($"void IEcsModel<{type.Name}>.WriteJson(Utf8JsonWriter writer) => WriteJson(writer);");
        EmitNames(code, [.. type.Members.Where(static member => !member.IsInlined)]);
    }

    public static void EmitMembers(CodeWriter code, IEnumerable<MemberModel> members)
    {
        foreach (var member in members)
        {
            if (member.IsInlined)
            {
                code.WriteLine($"JsonModelWriter.WriteInlined(writer, {member.Name});");
                continue;
            }

            var value = member.IsOmittedIfEmpty ? $"{member.Name}.Count == 0 ? null : {member.Name}" : member.Name;
            var name = member.EventWireName is null
                ? $"Wire.{member.Name}"
                : $"JsonModelWriter.SelectName(writer, Wire.{member.Name}, Wire.{GetEventName(member)})";
            code.WriteLine($"JsonModelWriter.Write{GetMethod(member)}(writer, {name}, {value});");
        }
    }

    /// <summary>Writes the names of the members, encoded once for the writer.</summary>
    public static void EmitNames(CodeWriter code, IReadOnlyList<MemberModel> members)
    {
        if (members.Count == 0)
        {
            return;
        }

        code.BeginMember("<summary>The members' names, encoded once.</summary>");
        using (code.OpenBlock("private static class Wire"))
        {
            foreach (var member in members)
            {
                WriteName(member.Name, member.WireName);
                if (member.EventWireName is { } eventName)
                {
                    WriteName(GetEventName(member), eventName);
                }
            }
        }

        void WriteName(string field, string name) =>
            code.WriteLine($"public static readonly JsonEncodedText {field} = JsonModelWriter.EncodeName({CodeWriter.FormatLiteral(name)});");
    }

    private static string GetEventName(MemberModel member) => member.Name + "InEvents";

    private static string GetMethod(MemberModel member) => member.Container switch
    {
        ContainerKind.Map => member.Value == ValueKind.String ? "Map" : member.Value + "Map",
        ContainerKind.List => member.Value + "s",
        _ => member.Value.ToString(),
    };
}
