using System.Text.Json.Serialization;
using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Benchmarks.Writing;

/// <summary>What System.Text.Json's own source generator makes of the same record, on its fast path.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
    GenerationMode = JsonSourceGenerationMode.Serialization)]
[JsonSerializable(typeof(RegisterTaskDefinitionRequest))]
internal sealed partial class WritingJsonContext : JsonSerializerContext;
