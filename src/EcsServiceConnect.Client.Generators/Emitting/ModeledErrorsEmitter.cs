using EcsServiceConnect.Client.Generators.Model;

namespace EcsServiceConnect.Client.Generators.Emitting;

/// <summary>Writes the one place that turns an error's code into its type.</summary>
internal static class ModeledErrorsEmitter
{
    public static string Emit(IReadOnlyList<ErrorName> errors)
    {
        var code = CodeWriter.CreateFile(KnownNames.ClientNamespace, "System", "System.CodeDom.Compiler");
        code.WriteLine("/// <summary>Makes the error that belongs to a code.</summary>");
        using (code.OpenType("internal static class ModeledErrors"))
        {
            code.BeginMember(
                "<summary>Makes the error of the type that the API models for its code, or the general one.</summary>",
                "<param name=\"facts\">What is known of the error without its members.</param>",
                "<param name=\"utf8Body\">The answer's body, which holds the members.</param>");
            code.WriteLine("public static EcsServiceException Create(in EcsErrorFacts facts, ReadOnlySpan<byte> utf8Body) => facts.Code switch");
            code.WriteLine("{");
            foreach (var error in errors)
            {
                var type = error.Namespace == KnownNames.ClientNamespace ? error.Name : $"global::{error.Namespace}.{error.Name}";
                code.WriteLine($"    {CodeWriter.FormatLiteral(error.Name)} => new {type}(in facts, utf8Body),");
            }

            code.WriteLine("    _ => new EcsServiceException(in facts),");
            code.WriteLine("};");
        }

        return code.ToString();
    }
}
