using System.Text;
using EcsServiceConnect.Client.Generators.Model;

namespace EcsServiceConnect.Client.Generators.Emitting;

/// <summary>Writes the members of an open enum: absence, known values without allocation, and converters.</summary>
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
            code.BeginMember("<summary>Gets the value on the wire.</summary>", "<returns>The value; empty if it is absent.</returns>");
            code.WriteLine("public override string ToString() => Value;");
            code.BeginMember();
            code.WriteLine($"static {model.Name} IOpenEnum<{model.Name}>.Create(string value) => new(value);");
            code.BeginMember();
            code.WriteList(
                $"static string? IOpenEnum<{model.Name}>.FindKnownValue(ReadOnlySpan<byte> utf8) => utf8.Length switch",
                model.Values.OrderBy(GetLength).Select(FormatCase).Append("_ => null,"));
            code.BeginMember();
            code.WriteIndented(
                $"static global::System.Collections.Generic.IReadOnlyList<string> IOpenEnum<{model.Name}>.CreateKnownValues() =>",
                [$"[{string.Join(", ", model.Values.Select(static value => "Names." + value.Name))}];"]);
        }

        return code.ToString();
    }

    private static string FormatCase(EnumValue value) =>
        $"{GetLength(value)} when utf8.SequenceEqual({CodeWriter.FormatLiteral(value.Value)}u8) => Names.{value.Name},";

    private static int GetLength(EnumValue value) => Encoding.UTF8.GetByteCount(value.Value);
}
