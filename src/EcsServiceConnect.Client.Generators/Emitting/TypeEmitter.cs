using EcsServiceConnect.Client.Generators.Model;

namespace EcsServiceConnect.Client.Generators.Emitting;

/// <summary>Writes the file of one shape, request or error: its parts, in their order.</summary>
internal static class TypeEmitter
{
    public static string Emit(TypeModel type)
    {
        var code = CodeWriter.CreateFile(
            type.Namespace,
            "System",
            "System.CodeDom.Compiler",
            "System.Diagnostics.CodeAnalysis",
            "System.Text",
            "System.Text.Json",
            KnownNames.ClientNamespace,
            KnownNames.SerializationNamespace);

        if (type.Role == TypeRole.Error)
        {
            ErrorEmitter.Emit(code, type);
        }
        else
        {
            EmitRecord(code, type);
        }

        return code.ToString();
    }

    private static void EmitRecord(CodeWriter code, TypeModel type)
    {
        using (code.OpenType($"public sealed partial record {type.Name} : {string.Join(", ", GetInterfaces(type))}"))
        {
            EmitConstructor(code, type);
            if (type.Role == TypeRole.Union)
            {
                UnionEmitter.Emit(code, type);
            }

            if (type.Operation is { } operation)
            {
                RequestEmitter.Emit(code, operation);
            }

            ReaderEmitter.Emit(code, type);
            WriterEmitter.Emit(code, type);
            ValidationEmitter.Emit(code, type);
            SemanticsEmitter.Emit(code, type);
            RulesEmitter.Emit(code, type);
            NormalizationEmitter.Emit(code, type);
            CopyEmitter.Emit(code, type);
            EqualityEmitter.Emit(code, type);
            PrintingEmitter.Emit(code, type);
        }
    }

    private static IEnumerable<string> GetInterfaces(TypeModel type)
    {
        yield return $"IEcsModel<{type.Name}>";
        if (type.Needs.Validation && type.Role != TypeRole.Request)
        {
            yield return "IValidatable";
        }
    }

    private static void EmitConstructor(CodeWriter code, TypeModel type)
    {
        if (type.Role == TypeRole.Union)
        {
            code.BeginMember();
        }
        else
        {
            code.BeginMember("<summary>Creates a record without members; set them with an object initializer.</summary>");
        }

        using (code.OpenBlock($"{(type.Role == TypeRole.Union ? "private" : "public")} {type.Name}()"))
        {
        }
    }
}
