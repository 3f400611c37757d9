using EcsServiceConnect.Client.Generators.Model;

namespace EcsServiceConnect.Client.Generators.Emitting;

/// <summary>Writes the constructors of a modelled error, and how its own members are read and written.</summary>
internal static class ErrorEmitter
{
    public static void Emit(CodeWriter code, TypeModel type)
    {
        using (code.OpenType($"public sealed partial class {type.Name}"))
        {
            code.Member(
                "<summary>Creates the error as the service would report it, for tests and doubles.</summary>",
                "<param name=\"message\">What the service said.</param>",
                "<param name=\"innerException\">What led to it, if anything.</param>");
            code.Line($"public {type.Name}(string message, Exception? innerException = null)");
            using (code.Open($"    : base({CodeWriter.Literal(type.Name)}, message, innerException)"))
            {
                if (type.IsFault)
                {
                    code.Line("StatusCode = 500;");
                }
            }

            code.Member();
            code.Line($"internal {type.Name}(in EcsErrorFacts facts, ReadOnlySpan<byte> utf8Body)");
            using (code.Open("    : base(in facts)"))
            {
                if (type.Members.Count > 0)
                {
                    EmitReading(code, type);
                }
            }

            if (type.Members.Count > 0)
            {
                code.Member();
                using (code.Open("internal override void WriteMembers(Utf8JsonWriter writer)"))
                {
                    WriterEmitter.EmitMembers(code, type.Members);
                }

                WriterEmitter.EmitNames(code, type.Members);
            }
        }
    }

    private static void EmitReading(CodeWriter code, TypeModel type)
    {
        using (code.Open("try"))
        {
            code.Line("var reader = JsonReading.Open(utf8Body);");
            ReaderEmitter.EmitMembers(code, type.Members);
        }

        using (code.Open("catch (JsonException)"))
        {
            code.Line("// The error itself must arrive, whatever its body holds.");
        }
    }
}
