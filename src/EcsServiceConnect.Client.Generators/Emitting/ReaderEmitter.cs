using EcsServiceConnect.Client.Generators.Model;

namespace EcsServiceConnect.Client.Generators.Emitting;

/// <summary>
/// Writes the reader: a constructor that assigns each member when it reads it, so that init and required members and the
/// defaults of lists cost nothing.
/// </summary>
internal static class ReaderEmitter
{
    public static void Emit(CodeWriter code, TypeModel type)
    {
        code.WriteSeparator();
        code.WriteLine("// A required member that the JSON lacks stays null: reading accepts that, sending does not.");
        code.WriteLine("#pragma warning disable CS8618");
        code.BeginMember();
        code.WriteLine("[SetsRequiredMembers]");
        using (code.OpenBlock($"private {type.Name}(ref Utf8JsonReader reader)"))
        {
            foreach (var member in type.Members.Where(static member => member.IsInlined))
            {
                code.WriteLine($"var {CodeWriter.GetParameterName(member.Name)} = reader;");
                code.WriteLine($"{member.Name} = {member.TypeName}.ReadJson(ref {CodeWriter.GetParameterName(member.Name)});");
            }

            EmitMembers(code, [.. type.Members.Where(static member => !member.IsInlined)]);
        }

        code.WriteLine("#pragma warning restore CS8618");

        code.BeginMember();
        code.WriteLine($"internal static {type.Name} ReadJson(ref Utf8JsonReader reader) => new(ref reader);");
        code.BeginMember();
        code.WriteLine($"static {type.Name} IEcsModel<{type.Name}>.ReadJson(ref Utf8JsonReader reader) => new(ref reader);");
    }

    /// <summary>Writes the loop over the members of the current object.</summary>
    public static void EmitMembers(CodeWriter code, IReadOnlyList<MemberModel> members)
    {
        code.WriteLine("JsonModelReader.ExpectObject(ref reader);");
        using (code.OpenBlock("while (JsonModelReader.MoveToNextMember(ref reader))"))
        {
            if (members.Count == 0)
            {
                code.WriteLine("JsonModelReader.SkipValue(ref reader);");
                return;
            }

            code.WriteLine("var name = JsonModelReader.GetMemberName(ref reader);");
            using (code.OpenBlock("switch (name.Length)"))
            {
                foreach (var member in members.OrderBy(m => GetWireLength(m)))
                {
                    code.WriteIndented(
                        $"case {GetWireLength(member)} when name.SequenceEqual({CodeWriter.FormatLiteral(member.WireName)}u8):",
                        [$"{member.Name} = {FormatValue(member)};", "break;"]);
                }

                code.WriteIndented("default:", ["JsonModelReader.SkipValue(ref reader);", "break;"]);
            }
        }
    }

    private static int GetWireLength(MemberModel member) => System.Text.Encoding.UTF8.GetByteCount(member.WireName);

    private static string FormatValue(MemberModel member)
    {
        var value = member.Container switch
        {
            ContainerKind.Map => "JsonModelReader.ReadMap(ref reader)",
            ContainerKind.List => member.Value switch
            {
                ValueKind.Shape => $"JsonModelReader.ReadShapes<{member.TypeName}>(ref reader)",
                ValueKind.OpenEnum => $"JsonModelReader.ReadOpenEnums<{member.TypeName}>(ref reader)",
                _ => $"JsonModelReader.Read{member.Value}s(ref reader)",
            },
            _ => member.Value switch
            {
                ValueKind.Shape => $"JsonModelReader.MoveToValue(ref reader) ? {member.TypeName}.ReadJson(ref reader) : null",
                ValueKind.OpenEnum => $"JsonModelReader.ReadOpenEnum<{member.TypeName}>(ref reader)",
                _ => $"JsonModelReader.Read{member.Value}(ref reader)",
            },
        };

        return member switch
        {
            { IsNeverNull: true, Container: ContainerKind.Map } => $"{value} ?? JsonModelReader.EmptyMap",
            { IsNeverNull: true } => $"{value} ?? []",
            { IsNullable: false, Value: ValueKind.Shape, Container: ContainerKind.None } => $"({value})!",
            { IsNullable: false } when member.Container != ContainerKind.None || member.Value != ValueKind.OpenEnum => $"{value}!",
            _ => value,
        };
    }
}
