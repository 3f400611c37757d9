using System.Text;
using EcsServiceConnect.Client.Generators.Model;

namespace EcsServiceConnect.Client.Generators.Emitting;

/// <summary>Writes what makes a string an open enum: absence, known values without allocation, converters.</summary>
internal static class EnumEmitter
{
    public static string Emit(EnumModel model)
    {
        var code = CodeWriter.CreateFile(
            model.Namespace,
            "System",
            "System.CodeDom.Compiler",
            "System.ComponentModel",
            "System.Text.Json.Serialization",
            KnownNames.ClientNamespace,
            KnownNames.SerializationNamespace);
        code.WriteLine($"[JsonConverter(typeof(OpenEnumJsonConverter<{model.Name}>))]");
        code.WriteLine($"[TypeConverter(typeof(OpenEnumTypeConverter<{model.Name}>))]");
        using (code.OpenType($"public readonly partial record struct {model.Name} : IOpenEnum<{model.Name}>"))
        {
            code.BeginMember();
            code.WriteLine("private readonly string? _value = Value ?? throw new ArgumentNullException(nameof(Value));");
            code.BeginMember("<inheritdoc/>");
            code.WriteLine("public string Value => _value ?? string.Empty;");
            code.BeginMember("<inheritdoc/>");
            code.WriteLine("public bool HasValue => _value is not null;");
            code.BeginMember("<summary>Gives the value as it stands on the wire.</summary>", "<returns>The value; empty for an absent one.</returns>");
            code.WriteLine("public override string ToString() => Value;");
            code.BeginMember();
            code.WriteLine($"static {model.Name} IOpenEnum<{model.Name}>.Create(string value) => new(value);");
            code.BeginMember();
            EmitKnown(code, model);
        }

        return code.ToString();
    }

    private static void EmitKnown(CodeWriter code, EnumModel model)
    {
        code.WriteLine($"static string? IOpenEnum<{model.Name}>.Known(ReadOnlySpan<byte> utf8) => utf8.Length switch");
        code.WriteLine("{");
        foreach (var value in model.Values.OrderBy(v => Encoding.UTF8.GetByteCount(v.Value)))
        {
            code.WriteLine(
                $"    {Encoding.UTF8.GetByteCount(value.Value)} when utf8.SequenceEqual({CodeWriter.FormatLiteral(value.Value)}u8) => Names.{value.Name},");
        }

        code.WriteLine("    _ => null,");
        code.WriteLine("};");
    }
}
