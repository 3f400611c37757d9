using EcsServiceConnect.Client.Generators.Model;

namespace EcsServiceConnect.Client.Generators.Emitting;

/// <summary>Writes the file of one shape, request or error: which parts it has, and in which order.</summary>
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
        var checks = type.NeedsValidation && type.Role != TypeRole.Request ? ", IRequiredCheck" : "";
        using (code.OpenType($"public sealed partial record {type.Name} : IEcsModel<{type.Name}>{checks}"))
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
            EqualityEmitter.Emit(code, type);
            PrintingEmitter.Emit(code, type);
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
