using System.Text.Json;
using System.Text.Json.Serialization;

namespace EcsServiceConnect.Client.Benchmarks.Reading;

/// <summary>Teaches System.Text.Json the service's timestamps: seconds since 1970 as a number.</summary>
internal sealed class EpochConverter : JsonConverter<DateTimeOffset>
{
    public override DateTimeOffset Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        DateTimeOffset.UnixEpoch.AddSeconds(reader.GetDouble());

    public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options) =>
        writer.WriteNumberValue((value - DateTimeOffset.UnixEpoch).TotalSeconds);
}
