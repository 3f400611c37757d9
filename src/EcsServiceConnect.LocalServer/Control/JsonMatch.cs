using System.Text.Json;

namespace EcsServiceConnect.LocalServer.Control;

/// <summary>Matches requests by the members that they contain.</summary>
internal static class JsonMatch
{
    /// <summary>Whether a JSON text has at least the expected members, at any depth; lists and values must be equal.</summary>
    public static bool IsMatch(string json, JsonElement expected)
    {
        try
        {
            return Contains(JsonElement.Parse(json), expected);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            // The text is not JSON, or has a text that is not Unicode.
            return false;
        }
    }

    private static bool Contains(JsonElement actual, JsonElement expected) => expected.ValueKind == JsonValueKind.Object
        ? actual.ValueKind == JsonValueKind.Object
            && expected.EnumerateObject().All(member => actual.TryGetProperty(member.Name, out var value) && Contains(value, member.Value))
        : JsonElement.DeepEquals(actual, expected);
}
