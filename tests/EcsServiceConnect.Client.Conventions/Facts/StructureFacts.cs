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
internal sealed record MemberFacts(string Type, bool IsRequired, bool IsSensitive, bool IsDeprecated, IReadOnlyList<string> Bounds)
{
    public static MemberFacts Read(JsonElement json) => new(
        json.GetProperty("type").GetString()!,
        json.TryGetProperty("required", out _),
        json.TryGetProperty("sensitive", out _),
        json.TryGetProperty("deprecated", out _),
        [.. new[] { "min", "max" }.Where(b => json.TryGetProperty(b, out _)).Select(b => json.GetProperty(b).GetDouble().ToString(CultureInfo.InvariantCulture))]);

    public bool IsList => Type.StartsWith("list<", StringComparison.Ordinal);

    public bool IsMap => Type.StartsWith("map<", StringComparison.Ordinal);
}
