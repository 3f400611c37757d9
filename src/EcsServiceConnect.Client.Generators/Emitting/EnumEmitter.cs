using System.Text;
using EcsServiceConnect.Client.Generators.Model;

namespace EcsServiceConnect.Client.Generators.Emitting;

/// <summary>Writes what makes a string an open enum: absence, known values without allocation, converters.</summary>
internal static class EnumEmitter
{
    public static string Emit(EnumModel model)
    {
        var code = CodeWriter.ForFile(
            model.Namespace,
            "System",
            "System.CodeDom.Compiler",
            "System.ComponentModel",
            "System.Text.Json.Serialization",
            KnownNames.ClientNamespace,
            KnownNames.SerializationNamespace);
        code.Line($"[JsonConverter(typeof(OpenEnumJsonConverter<{model.Name}>))]");
        code.Line($"[TypeConverter(typeof(OpenEnumTypeConverter<{model.Name}>))]");
        using (code.OpenType($"public readonly partial record struct {model.Name} : IOpenEnum<{model.Name}>"))
        {
            code.Member();
            code.Line("private readonly string? _value = Value ?? throw new ArgumentNullException(nameof(Value));");
            code.Member("<inheritdoc/>");
            code.Line("public string Value => _value ?? string.Empty;");
            code.Member("<inheritdoc/>");
            code.Line("public bool IsAbsent => _value is null;");
            code.Member("<summary>Gives the value as it stands on the wire.</summary>", "<returns>The value; empty for an absent one.</returns>");
            code.Line("public override string ToString() => Value;");
            code.Member();
            code.Line($"static {model.Name} IOpenEnum<{model.Name}>.Create(string value) => new(value);");
            code.Member();
            EmitKnown(code, model);
        }

        return code.ToString();
    }

    private static void EmitKnown(CodeWriter code, EnumModel model)
    {
        code.Line($"static string? IOpenEnum<{model.Name}>.Known(ReadOnlySpan<byte> utf8) => utf8.Length switch");
        code.Line("{");
        foreach (var value in model.Values.OrderBy(v => Encoding.UTF8.GetByteCount(v.Value)))
        {
            code.Line(
                $"    {Encoding.UTF8.GetByteCount(value.Value)} when utf8.SequenceEqual({CodeWriter.Literal(value.Value)}u8) => Names.{value.Name},");
        }

        code.Line("    _ => null,");
        code.Line("};");
    }
}
