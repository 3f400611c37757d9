using EcsServiceConnect.Client.Generators.Model;

namespace EcsServiceConnect.Client.Generators.Emitting;

/// <summary>Writes the operation of a request, the reader of its response, and its idempotency token.</summary>
internal static class RequestEmitter
{
    public static void Emit(CodeWriter code, OperationModel operation)
    {
        code.BeginMember();
        code.WriteLine(
            $"private static readonly EcsOperation _operation = new({CodeWriter.FormatLiteral(operation.Name)}, IsIdempotent: {FormatBoolean(operation.IsIdempotent)}, IsReadOnly: {FormatBoolean(operation.IsReadOnly)});");

        code.BeginMember("<inheritdoc/>");
        code.WriteLine("public override EcsOperation Operation => _operation;");

        code.BeginMember();
        code.WriteIndented(
            $"internal override {operation.Response} ReadResponse(ReadOnlySpan<byte> utf8Json) =>",
            [$"utf8Json.IsEmpty ? new() : JsonModelReader.Read<{operation.Response}>(utf8Json);"]);

        if (operation.HasClientToken)
        {
            EmitToken(code);
        }
    }

    private static void EmitToken(CodeWriter code)
    {
        code.BeginMember();
        code.WriteLine("internal override bool HasIdempotencyToken => true;");
        code.BeginMember();
        code.WriteLine($"internal override string? IdempotencyToken => {KnownNames.ClientToken};");
        code.BeginMember();
        code.WriteLine($"internal override EcsRequest WithIdempotencyToken(string token) => this with {{ {KnownNames.ClientToken} = token }};");
    }

    private static string FormatBoolean(bool value) => value ? "true" : "false";
}
