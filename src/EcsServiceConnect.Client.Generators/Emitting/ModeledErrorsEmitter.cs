using EcsServiceConnect.Client.Generators.Model;

namespace EcsServiceConnect.Client.Generators.Emitting;

/// <summary>Writes the mapping from the code of an error to its type.</summary>
internal static class ModeledErrorsEmitter
{
    public static string Emit(IReadOnlyList<ErrorName> errors)
    {
        var code = CodeWriter.CreateFile(KnownNames.ClientNamespace, "System", "System.CodeDom.Compiler");
        code.WriteLine("/// <summary>Creates modeled errors by their codes.</summary>");
        using (code.OpenType("internal static class ModeledErrors"))
        {
            code.BeginMember(
                "<summary>Creates the error of the type that the API defines for its code, or the base type.</summary>",
                "<param name=\"facts\">The details of the error, without its members.</param>",
                "<param name=\"utf8Body\">The response's body, which contains the members.</param>");
            code.WriteList(
                $"public static EcsServiceException Create(in {KnownNames.ErrorFacts} facts, ReadOnlySpan<byte> utf8Body) => facts.Code switch",
                errors.Select(FormatCase).Append("_ => new EcsServiceException(in facts),"));
        }

        return code.ToString();
    }

    private static string FormatCase(ErrorName error)
    {
        var type = error.Namespace == KnownNames.ClientNamespace ? error.Name : $"global::{error.Namespace}.{error.Name}";
        return $"{CodeWriter.FormatLiteral(error.Name)} => new {type}(in facts, utf8Body),";
    }
}
