using System.Text.Json.Serialization;

namespace EcsServiceConnect.Client.Testing;

/// <summary>The JSON of script commands in a journal.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true)]
[JsonSerializable(typeof(ScriptCommand))]
internal sealed partial class ScriptJsonContext : JsonSerializerContext;
