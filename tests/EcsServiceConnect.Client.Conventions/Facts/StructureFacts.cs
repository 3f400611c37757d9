using System.Globalization;
using System.Text.Json;

namespace EcsServiceConnect.Client.Conventions.Facts;

/// <summary>The facts about a structure. A structure that is sent can be part of a request; the others are only received.</summary>
internal sealed record StructureFacts(bool IsError, bool IsFault, bool IsUnion, bool IsSent, IReadOnlyDictionary<string, MemberFacts> Members)
{
    public static StructureFacts Read(JsonElement json) => new(
        json.TryGetProperty("exception", out _),
        json.TryGetProperty("fault", out _),
        json.TryGetProperty("union", out _),
        json.TryGetProperty("sent", out _),
        json.GetProperty("members").EnumerateObject().ToDictionary(p => p.Name, p => MemberFacts.Read(p.Value)));
}

/// <summary>The facts about a member.</summary>
internal sealed record MemberFacts(
    string Type, bool IsRequired, bool IsSensitive, bool IsDeprecated, double? Min, double? Max, string? Pattern)
{
    public static MemberFacts Read(JsonElement json) => new(
        json.GetProperty("type").GetString()!,
        json.TryGetProperty("required", out _),
        json.TryGetProperty("sensitive", out _),
        json.TryGetProperty("deprecated", out _),
        ReadNumber(json, "min"),
        ReadNumber(json, "max"),
        json.TryGetProperty("pattern", out var pattern) ? pattern.GetString() : null);

    /// <summary>The smallest and the largest value or length, as text.</summary>
    public IReadOnlyList<string> Bounds =>
        [.. new[] { Min, Max }.OfType<double>().Select(static bound => bound.ToString(CultureInfo.InvariantCulture))];

    public bool IsList => Type.StartsWith("list<", StringComparison.Ordinal);

    public bool IsMap => Type.StartsWith("map<", StringComparison.Ordinal);

    private static double? ReadNumber(JsonElement json, string name) => json.TryGetProperty(name, out var number) ? number.GetDouble() : null;
}
