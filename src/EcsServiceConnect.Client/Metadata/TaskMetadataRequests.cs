using System.Text.Json;
using EcsServiceConnect.Client.AgentEndpoint;
using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Metadata;

/// <summary>The requests to the task metadata endpoint, and how their responses are read.</summary>
internal static class TaskMetadataRequests
{
    public static AgentRequest<ContainerMetadata> Container { get; } = Create("GetContainerMetadata", "", JsonModelReader.Read<ContainerMetadata>);

    public static AgentRequest<TaskMetadata> Task { get; } = Create("GetTaskMetadata", "/task", JsonModelReader.Read<TaskMetadata>);

    public static AgentRequest<TaskMetadata> TaskWithTags { get; } =
        Create("GetTaskMetadataWithTags", "/taskWithTags", JsonModelReader.Read<TaskMetadata>);

    public static AgentRequest<ContainerStats?> Stats { get; } = Create("GetContainerStats", "/stats", ReadStats);

    public static AgentRequest<IReadOnlyDictionary<string, ContainerStats?>> TaskStats { get; } = Create("GetTaskStats", "/task/stats", ReadTaskStats);

    private static AgentRequest<T> Create<T>(string operation, string path, Func<ReadOnlySpan<byte>, T> read) => new(
        AgentVariable.TaskMetadata, operation, path, response => response.IsSuccess ? read(response.Body) : throw response.CreateException());

    /// <summary>Reads the counters of a container; null for the null that the agent returns before the first reading.</summary>
    private static ContainerStats? ReadStats(ReadOnlySpan<byte> body)
    {
        var reader = JsonModelReader.CreateReader(body);
        return reader.TokenType == JsonTokenType.Null ? null : JsonModelReader.Read<ContainerStats>(body);
    }

    private static IReadOnlyDictionary<string, ContainerStats?> ReadTaskStats(ReadOnlySpan<byte> body)
    {
        var reader = JsonModelReader.CreateReader(body);
        var stats = new Dictionary<string, ContainerStats?>(StringComparer.Ordinal);
        if (reader.TokenType == JsonTokenType.Null)
        {
            return stats;
        }

        JsonModelReader.ExpectObject(ref reader);
        while (JsonModelReader.MoveToNextMember(ref reader))
        {
            var id = JsonPathTracker.GetName(ref reader);
            stats[id] = JsonModelReader.MoveToValue(ref reader) ? ContainerStats.ReadJson(ref reader) : null;
        }

        reader.Read(); // The reader throws if more text follows.
        return stats;
    }
}
