using EcsServiceConnect.Client.Generators.Model;

namespace EcsServiceConnect.Client.Generators.Emitting;

/// <summary>Writes the one place that turns an error's code into its type.</summary>
internal static class ModeledErrorsEmitter
{
    public static string Emit(IReadOnlyList<ErrorName> errors)
    {
        var code = CodeWriter.ForFile(KnownNames.ClientNamespace, "System", "System.CodeDom.Compiler");
        code.Line("/// <summary>Makes the error that belongs to a code.</summary>");
        using (code.OpenType("internal static class ModeledErrors"))
        {
            code.Member(
                "<summary>Makes the error of the type that the API models for its code, or the general one.</summary>",
                "<param name=\"facts\">What is known of the error without its members.</param>",
                "<param name=\"utf8Body\">The answer's body, which holds the members.</param>");
            code.Line("public static EcsServiceException Create(in EcsErrorFacts facts, ReadOnlySpan<byte> utf8Body) => facts.Code switch");
            code.Line("{");
            foreach (var error in errors)
            {
                var type = error.Namespace == KnownNames.ClientNamespace ? error.Name : $"global::{error.Namespace}.{error.Name}";
                code.Line($"    {CodeWriter.Literal(error.Name)} => new {type}(in facts, utf8Body),");
            }

            code.Line("    _ => new EcsServiceException(in facts),");
            code.Line("};");
        }

        return code.ToString();
    }
}
