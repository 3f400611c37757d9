using System.Text.Json;

namespace EcsServiceConnect.Client.Serialization;

/// <summary>
/// Copies the JSON of a record without what must not be shown: sensitive values, and the values of members that the record does not have,
/// of which nobody knows what they hold. Names, keys and the number of items stay.
/// </summary>
internal static class RedactedJsonWriter
{
    public static void Write(Utf8JsonWriter writer, JsonElement record, RecordSemantics semantics) =>
        WriteValue(writer, record, new MemberSemantics("") { Record = semantics });

    /// <summary>Writes the value of a member.</summary>
    public static void WriteValue(Utf8JsonWriter writer, JsonElement value, MemberSemantics member)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                writer.WriteStartObject();
                foreach (var property in value.EnumerateObject())
                {
                    writer.WritePropertyName(property.Name);
                    WriteValue(writer, property.Value, GetSemantics(member, property.Name));
                }

                writer.WriteEndObject();
                break;
            case JsonValueKind.Array:
                writer.WriteStartArray();
                foreach (var item in value.EnumerateArray())
                {
                    WriteValue(writer, item, member);
                }

                writer.WriteEndArray();
                break;
            case JsonValueKind.Null:
                writer.WriteNullValue();
                break;
            default:
                WriteScalar(writer, value, isRedacted: member.IsSensitive || !member.IsKnown);
                break;
        }
    }

    private static void WriteScalar(Utf8JsonWriter writer, JsonElement value, bool isRedacted)
    {
        if (isRedacted)
        {
            writer.WriteStringValue(MemberPrinter.Redacted);
        }
        else
        {
            value.WriteTo(writer);
        }
    }

    /// <summary>Everything in a sensitive record is sensitive, but for the name that identifies it; everything in a map is like the map.</summary>
    private static MemberSemantics GetSemantics(MemberSemantics parent, string name)
    {
        if (parent.Record is not { } record)
        {
            return parent;
        }

        var member = record.GetMember(name);
        return member with { IsSensitive = member.IsSensitive || (parent.IsSensitive && !member.IsKey) };
    }
}
