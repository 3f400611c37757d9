using EcsServiceConnect.Client.Generators.Model;

namespace EcsServiceConnect.Client.Generators.Emitting;

/// <summary>Writes what a request knows of its call: the operation, how its answer is read, its idempotency token.</summary>
internal static class RequestEmitter
{
    public static void Emit(CodeWriter code, OperationModel operation)
    {
        code.Member();
        code.Line(
            $"private static readonly EcsOperation _operation = new({CodeWriter.Literal(operation.Name)}, IsIdempotent: {Word(operation.IsIdempotent)}, IsReadOnly: {Word(operation.IsReadOnly)});");

        code.Member("<inheritdoc/>");
        code.Line("public override EcsOperation Operation => _operation;");

        code.Member();
        code.Indented(
            $"internal override {operation.Response} ReadResponse(ReadOnlySpan<byte> utf8Json) =>",
            [$"utf8Json.IsEmpty ? new() : EcsJson.Deserialize<{operation.Response}>(utf8Json);"]);

        if (operation.HasClientToken)
        {
            EmitToken(code);
        }
    }

    private static void EmitToken(CodeWriter code)
    {
        code.Member();
        code.Line("internal override bool HasIdempotencyToken => true;");
        code.Member();
        code.Line($"internal override string? IdempotencyToken => {KnownNames.ClientToken};");
        code.Member();
        code.Line($"internal override EcsRequest WithIdempotencyToken(string token) => this with {{ {KnownNames.ClientToken} = token }};");
    }

    private static string Word(bool value) => value ? "true" : "false";
}
