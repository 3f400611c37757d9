using System.Text.Json;
using System.Text.Json.Serialization;
using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Tests;

public partial class OpenEnumJsonConverterTests
{
    [Theory]
    [InlineData("""{"Type":"FARGATE","Maybe":"MOON","Counts":{"EC2":1}}""")]
    [InlineData("""{"Type":null,"Maybe":null,"Counts":{}}""")]
    public void RoundTrip_ReflectionAndGeneratedContext_KeepsEverything(string json)
    {
        Assert.Equal(json, JsonSerializer.Serialize(JsonSerializer.Deserialize<Holder>(json)));
        Assert.Equal(json, JsonSerializer.Serialize(JsonSerializer.Deserialize(json, HolderContext.Default.Holder), HolderContext.Default.Holder));
    }

    [Fact]
    public void Read_KnownValueAndNull_AreTheConstantAndTheDefault()
    {
        Assert.Same(LaunchType.Names.Fargate, JsonSerializer.Deserialize<LaunchType>("\"FARGATE\"").Value);
        Assert.Equal(default, JsonSerializer.Deserialize<LaunchType>("null"));
        Assert.Null(JsonSerializer.Deserialize<LaunchType?>("null"));
    }

    [Fact]
    public void Read_AnythingButText_ThrowsWithPath()
    {
        var error = Assert.ThrowsAny<JsonException>(() => JsonSerializer.Deserialize<Holder>("""{"Type":1}"""));

        Assert.Equal("$.Type", error.Path);
        Assert.Contains("expected a string, found a number", error.Message, StringComparison.Ordinal);
    }

    internal sealed record Holder(LaunchType Type, LaunchType? Maybe, Dictionary<LaunchType, int> Counts);

    [JsonSerializable(typeof(Holder))]
    private sealed partial class HolderContext : JsonSerializerContext;
}
