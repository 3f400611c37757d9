using EcsServiceConnect.Client.Generators.Model;

namespace EcsServiceConnect.Client.Generators.Emitting;

/// <summary>
/// Writes the reader: a constructor that assigns each member as it meets it, so that init and required members and the
/// defaults of lists cost nothing.
/// </summary>
internal static class ReaderEmitter
{
    public static void Emit(CodeWriter code, TypeModel type)
    {
        code.WriteSeparator();
        code.WriteLine("// A required member that the JSON lacks stays null: reading never fails on it, sending does.");
        code.WriteLine("#pragma warning disable CS8618");
        code.BeginMember();
        code.WriteLine("[SetsRequiredMembers]");
        using (code.OpenBlock($"private {type.Name}(ref Utf8JsonReader reader)"))
        {
            EmitMembers(code, type.Members);
        }

        code.WriteLine("#pragma warning restore CS8618");

        code.BeginMember();
        code.WriteLine($"internal static {type.Name} ReadJson(ref Utf8JsonReader reader) => new(ref reader);");
        code.BeginMember();
        code.WriteLine($"static {type.Name} IEcsModel<{type.Name}>.ReadJson(ref Utf8JsonReader reader) => new(ref reader);");
    }

    /// <summary>Writes the loop over the members of the object that the reader stands on.</summary>
    public static void EmitMembers(CodeWriter code, IReadOnlyList<MemberModel> members)
    {
        code.WriteLine("JsonReading.StartObject(ref reader);");
        using (code.OpenBlock("while (JsonReading.NextMember(ref reader))"))
        {
            if (members.Count == 0)
            {
                code.WriteLine("JsonReading.Skip(ref reader);");
                return;
            }

            code.WriteLine("var name = JsonReading.MemberName(ref reader);");
            using (code.OpenBlock("switch (name.Length)"))
            {
                foreach (var member in members.OrderBy(m => WireLength(m)))
                {
                    code.WriteIndented(
                        $"case {WireLength(member)} when name.SequenceEqual({CodeWriter.FormatLiteral(member.WireName)}u8):",
                        [$"{member.Name} = {Value(member)};", "break;"]);
                }

                code.WriteIndented("default:", ["JsonReading.Skip(ref reader);", "break;"]);
            }
        }
    }

    private static int WireLength(MemberModel member) => System.Text.Encoding.UTF8.GetByteCount(member.WireName);

    private static string Value(MemberModel member)
    {
        var value = member.Container switch
        {
            ContainerKind.Map => "JsonReading.Map(ref reader)",
            ContainerKind.List => member.Value switch
            {
                ValueKind.Shape => $"JsonReading.Shapes<{member.TypeName}>(ref reader)",
                ValueKind.OpenEnum => $"JsonReading.OpenEnums<{member.TypeName}>(ref reader)",
                _ => $"JsonReading.{member.Value}s(ref reader)",
            },
            _ => member.Value switch
            {
                ValueKind.Shape => $"JsonReading.ValueFollows(ref reader) ? {member.TypeName}.ReadJson(ref reader) : null",
                ValueKind.OpenEnum => $"JsonReading.OpenEnum<{member.TypeName}>(ref reader)",
                _ => $"JsonReading.{member.Value}(ref reader)",
            },
        };

        return member switch
        {
            { IsNeverNull: true, Container: ContainerKind.Map } => $"{value} ?? JsonReading.EmptyMap",
            { IsNeverNull: true } => $"{value} ?? []",
            { IsNullable: false, Value: ValueKind.Shape, Container: ContainerKind.None } => $"({value})!",
            { IsNullable: false } when member.Container != ContainerKind.None || member.Value != ValueKind.OpenEnum => $"{value}!",
            _ => value,
        };
    }
}
