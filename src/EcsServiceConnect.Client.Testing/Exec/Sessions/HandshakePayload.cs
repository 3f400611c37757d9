using System.Globalization;
using System.Text;
using System.Text.Json;

namespace EcsServiceConnect.Client.Testing;

/// <summary>The JSON that the agent sends and receives besides data.</summary>
internal static class HandshakePayload
{
    private const string AgentVersion = "3.3.1611.0";

    /// <summary>Writes the request for the only kind of session that ECS Exec has.</summary>
    public static byte[] WriteRequest() => Encoding.UTF8.GetBytes(
        $$$"""{"AgentVersion":"{{{AgentVersion}}}","RequestedClientActions":[{"ActionType":"SessionType","ActionParameters":{"SessionType":"InteractiveCommands","Properties":null}}]}""");

    public static byte[] WriteComplete(TimeSpan duration) => Encoding.UTF8.GetBytes(string.Create(
        CultureInfo.InvariantCulture, $$"""{"HandshakeTimeToComplete":{{(long)duration.TotalNanoseconds}},"CustomerMessage":""}"""));

    /// <summary>Reads the size of the terminal; null if it has none that is possible.</summary>
    public static (int Columns, int Rows)? ReadSize(ReadOnlySpan<byte> payload)
    {
        try
        {
            var reader = new Utf8JsonReader(payload);
            using var document = JsonDocument.ParseValue(ref reader);
            return document.RootElement.TryGetProperty("cols", out var columns)
                && document.RootElement.TryGetProperty("rows", out var rows)
                && columns.TryGetUInt16(out var columnCount)
                && rows.TryGetUInt16(out var rowCount)
                ? (columnCount, rowCount)
                : null;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            return null;
        }
    }
}
