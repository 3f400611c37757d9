using EcsServiceConnect.Client.Generators.Model;

namespace EcsServiceConnect.Client.Generators.Emitting;

/// <summary>Writes the constructors of a modeled error, and how its own members are read and written.</summary>
internal static class ErrorEmitter
{
    public static void Emit(CodeWriter code, TypeModel type)
    {
        using (code.OpenType($"public sealed partial class {type.Name}"))
        {
            code.BeginMember(
                "<summary>Creates the error as the service reports it, for tests and test doubles.</summary>",
                "<param name=\"message\">The message of the service.</param>",
                "<param name=\"innerException\">The cause of the error, if any.</param>");
            code.WriteLine($"public {type.Name}(string message, Exception? innerException = null)");
            using (code.OpenBlock($"    : base({CodeWriter.FormatLiteral(type.Name)}, message, innerException)"))
            {
                if (type.IsFault)
                {
                    code.WriteLine("StatusCode = 500;");
                }
            }

            code.BeginMember();
            code.WriteLine($"internal {type.Name}(in {KnownNames.ErrorFacts} facts, ReadOnlySpan<byte> utf8Body)");
            using (code.OpenBlock("    : base(in facts)"))
            {
                if (type.Members.Count > 0)
                {
                    EmitReader(code, type);
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

    private static void EmitReader(CodeWriter code, TypeModel type)
    {
        using (code.OpenBlock("try"))
        {
            code.WriteLine("var reader = JsonModelReader.CreateReader(utf8Body);");
            ReaderEmitter.EmitMembers(code, type.Members);
        }

        using (code.OpenBlock("catch (JsonException)"))
        {
            code.WriteLine("// The error must be reported even if its body is unreadable.");
        }
    }
}
