using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Comparison;

/// <summary>
/// Formats a value without what must not be shown, so that an item that is new or gone as a whole still shows what it is: a container with its
/// image and the names of its variables.
/// </summary>
internal static class RedactedValueFormatter
{
    private static readonly JsonWriterOptions _options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Formats a value that has something sensitive. Where nothing else but names would be left, the whole is hidden.</summary>
    public static string Format(ModelPath path, JsonElement value)
    {
        if (!HasVisibleValue(path, value))
        {
            return MemberPrinter.Redacted;
        }

        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, _options))
        {
            RedactedJsonWriter.WriteValue(writer, value, path.Semantics with { IsSensitive = path.IsSensitive });
        }

        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length);
    }

    private static bool HasVisibleValue(ModelPath path, JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => value.EnumerateObject().Any(member =>
            path.Semantics.Record?.GetMember(member.Name).IsKey != true && HasVisibleValue(path.AppendMember(member.Name), member.Value)),
        JsonValueKind.Array => value.EnumerateArray().Any(item => HasVisibleValue(path, item)),
        _ => !path.IsSensitive,
    };
}
