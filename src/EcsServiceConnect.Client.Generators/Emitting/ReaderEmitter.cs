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

            EmitMembers(code, [.. type.Members.Where(static member => !member.IsInlined)], type.AdditionalMembers);
        }

        code.WriteLine("#pragma warning restore CS8618");

        code.BeginMember();
        code.WriteLine($"internal static {type.Name} ReadJson(ref Utf8JsonReader reader) => new(ref reader);");
        code.BeginMember();
        code.WriteLine($"static {type.Name} IEcsModel<{type.Name}>.ReadJson(ref Utf8JsonReader reader) => new(ref reader);");
    }

    /// <summary>Writes the loop over the members of the current object.</summary>
    /// <param name="code">The code to write to.</param>
    /// <param name="members">The declared members.</param>
    /// <param name="additionalMembers">The property that keeps all others; null to skip them.</param>
    public static void EmitMembers(CodeWriter code, IReadOnlyList<MemberModel> members, string? additionalMembers = null)
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
                var names = members.SelectMany(static member => member.ReadNames.Select(name => (Name: name, Member: member)));
                foreach (var (name, member) in names.OrderBy(static entry => GetLength(entry.Name)))
                {
                    code.WriteIndented(
                        $"case {GetLength(name)} when name.SequenceEqual({CodeWriter.FormatLiteral(name)}u8):",
                        [$"{member.Name} = {FormatValue(member)};", "break;"]);
                }

                var rest = additionalMembers is null
                    ? "JsonModelReader.SkipValue(ref reader);"
                    : $"{additionalMembers} = JsonModelReader.AddMember(ref reader, {additionalMembers});";
                code.WriteIndented("default:", [rest, "break;"]);
            }
        }
    }

    private static int GetLength(string name) => System.Text.Encoding.UTF8.GetByteCount(name);

    private static string FormatValue(MemberModel member)
    {
        var value = member.Container switch
        {
            ContainerKind.Map => member.Value switch
            {
                ValueKind.String => "JsonModelReader.ReadMap(ref reader)",
                ValueKind.Shape => $"JsonModelReader.ReadShapeMap<{member.TypeName}>(ref reader)",
                _ => $"JsonModelReader.Read{member.Value}Map(ref reader)",
            },
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
                _ => $"JsonModelReader.Read{(member.IsTolerant ? "Tolerant" : "")}{member.Value}(ref reader)",
            },
        };

        return member switch
        {
            { IsNeverNull: true, Container: ContainerKind.Map, Value: ValueKind.String } => $"{value} ?? JsonModelReader.EmptyMap",
            { IsNeverNull: true, Container: ContainerKind.Map } => $"{value} ?? JsonModelReader.GetEmptyMap<{member.TypeName}>()",
            { IsNeverNull: true } => $"{value} ?? []",
            { IsNullable: false, Value: ValueKind.Shape, Container: ContainerKind.None } => $"({value})!",
            { IsNullable: false } when member.Container != ContainerKind.None || member.Value != ValueKind.OpenEnum => $"{value}!",
            _ => value,
        };
    }
}
