using System.Text.Json.Serialization;
using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Benchmarks.Reading;

/// <summary>What System.Text.Json's own source generator makes of the same records.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    GenerationMode = JsonSourceGenerationMode.Metadata,
    Converters = [typeof(EpochConverter)])]
[JsonSerializable(typeof(DescribeServicesResponse))]
[JsonSerializable(typeof(DescribeTasksResponse))]
[JsonSerializable(typeof(ListServicesByNamespaceResponse))]
internal sealed partial class ReadingJsonContext : JsonSerializerContext;
