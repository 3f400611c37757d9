using System.Text.Json;

namespace EcsServiceConnect.Client.Testing;

/// <summary>Where the replay of a saved state must end. It is the first line of an appended part.</summary>
/// <param name="SavedAt">The simulated time of saving.</param>
/// <param name="RandomPosition">The amount of randomness used until then. A replay that uses another amount has taken another course.</param>
internal sealed record StateEnd(DateTimeOffset SavedAt, long RandomPosition)
{
    /// <summary>What the line begins with.</summary>
    public static ReadOnlySpan<byte> Prefix => "{\"savedAt\":"u8;

    public byte[] ToUtf8Bytes()
    {
        using var bytes = new MemoryStream();
        using (var writer = new Utf8JsonWriter(bytes))
        {
            writer.WriteStartObject();
            WriteMembers(writer);
            writer.WriteEndObject();
        }

        return bytes.ToArray();
    }

    public void WriteMembers(Utf8JsonWriter writer)
    {
        writer.WriteString("savedAt", SavedAt);
        writer.WriteNumber("randomPosition", RandomPosition);
    }

    /// <summary>Reads the members from a line of an appended part, or from the header of the whole.</summary>
    public static StateEnd Read(JsonElement line) =>
        new(line.GetProperty("savedAt").GetDateTimeOffset(), line.GetProperty("randomPosition").GetInt64());
}
