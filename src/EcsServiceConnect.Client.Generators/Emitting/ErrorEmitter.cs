using EcsServiceConnect.Client.Generators.Model;

namespace EcsServiceConnect.Client.Generators.Emitting;

/// <summary>Writes the constructors of a modelled error, and how its own members are read and written.</summary>
internal static class ErrorEmitter
{
    public static void Emit(CodeWriter code, TypeModel type)
    {
        using (code.OpenType($"public sealed partial class {type.Name}"))
        {
            code.BeginMember(
                "<summary>Creates the error as the service would report it, for tests and doubles.</summary>",
                "<param name=\"message\">What the service said.</param>",
                "<param name=\"innerException\">What led to it, if anything.</param>");
            code.WriteLine($"public {type.Name}(string message, Exception? innerException = null)");
            using (code.OpenBlock($"    : base({CodeWriter.FormatLiteral(type.Name)}, message, innerException)"))
            {
                if (type.IsFault)
                {
                    code.WriteLine("StatusCode = 500;");
                }
            }

            code.BeginMember();
            code.WriteLine($"internal {type.Name}(in EcsErrorFacts facts, ReadOnlySpan<byte> utf8Body)");
            using (code.OpenBlock("    : base(in facts)"))
            {
                if (type.Members.Count > 0)
                {
                    EmitReading(code, type);
                }
            }

            if (type.Members.Count > 0)
            {
                code.BeginMember();
                using (code.OpenBlock("internal override void WriteMembers(Utf8JsonWriter writer)"))
                {
                    WriterEmitter.EmitMembers(code, type.Members);
                }

                WriterEmitter.EmitNames(code, type.Members);
            }
        }
    }

    private static void EmitReading(CodeWriter code, TypeModel type)
    {
        using (code.OpenBlock("try"))
        {
            code.WriteLine("var reader = JsonReading.Open(utf8Body);");
            ReaderEmitter.EmitMembers(code, type.Members);
        }

        using (code.OpenBlock("catch (JsonException)"))
        {
            code.WriteLine("// The error itself must arrive, whatever its body holds.");
        }
    }
}
