using System.Text.Json;

namespace EcsServiceConnect.Client.Conventions.Facts;

/// <summary>The facts about an operation. <paramref name="Items"/> is the member that lists the items of a page, if it is paged.</summary>
internal sealed record OperationFacts(
    string Input, string Output, IReadOnlyList<string> Errors, bool IsIdempotent, bool IsReadOnly, bool IsPaged, string? Items)
{
    public static OperationFacts Read(JsonElement json)
    {
        var isPaged = json.TryGetProperty("paged", out var paged);
        return new OperationFacts(
            json.GetProperty("input").GetString()!,
            json.GetProperty("output").GetString()!,
            Texts(json.GetProperty("errors")),
            json.TryGetProperty("idempotent", out _),
            json.TryGetProperty("readonly", out _),
            isPaged,
            isPaged && paged.GetProperty("items") is { ValueKind: JsonValueKind.String } items ? items.GetString() : null);
    }

    public static IReadOnlyList<string> Texts(JsonElement json) => [.. json.EnumerateArray().Select(e => e.GetString()!)];
}
