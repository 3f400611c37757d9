using System.Text.Json;
using System.Text.Json.Nodes;
using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Comparison;

/// <summary>
/// Removes texts that are empty, as the skeletons of the AWS CLI have them: they state nothing. The value of a variable or tag can be empty, and
/// so can what has no names of its own: items of lists and entries of maps.
/// </summary>
internal static class EmptyTextNormalizer
{
    private const string ValueName = "value";

    /// <summary>Gets a record without the empty texts of its members.</summary>
    public static T Normalize<T>(T record)
        where T : class, IEcsModel<T>
    {
        var json = EcsJson.SerializeToUtf8Bytes(record);
        if (json.AsSpan().IndexOf("\"\""u8) < 0)
        {
            return record;
        }

        var root = JsonNode.Parse(json)!.AsObject();
        RemoveFrom(root, RecordSemantics.For<T>());
        return EcsJson.Deserialize<T>(root.ToJsonString());
    }

    private static void RemoveFrom(JsonObject owner, RecordSemantics record)
    {
        foreach (var (name, value) in owner.ToArray())
        {
            var semantics = record.GetMember(name).Record;
            switch (value)
            {
                case JsonValue when name != ValueName && value.GetValueKind() == JsonValueKind.String && value.GetValue<string>().Length == 0:
                    owner.Remove(name);
                    break;
                case JsonObject inner when semantics is not null:
                    RemoveFrom(inner, semantics);
                    break;
                case JsonArray items when semantics is not null:
                    foreach (var item in items.OfType<JsonObject>())
                    {
                        RemoveFrom(item, semantics);
                    }

                    break;
            }
        }
    }
}
