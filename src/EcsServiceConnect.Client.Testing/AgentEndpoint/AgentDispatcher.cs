namespace EcsServiceConnect.Client.Testing;

/// <summary>
/// Handles what containers ask their agent: the task metadata endpoint below <c>/v4</c>, and the task protection endpoint below
/// <c>/api</c>. Its errors are those of the agent: a text in JSON.
/// </summary>
internal sealed class AgentDispatcher(EcsState state, FaultInjectingDispatcher dispatcher)
{
    private const string MetadataPath = "v4";
    private const string ApiPath = "api";

    private readonly TaskProtectionEndpoint _protection = new(state, dispatcher);

    /// <summary>Whether a request is one to the agent: those to ECS name their operation.</summary>
    public static bool IsAgentRequest(InMemoryEcsRequest request) =>
        Split(request.Path) is [MetadataPath or ApiPath, _, ..] && new RequestHeaders(request.Headers)["x-amz-target"] is null;

    public async ValueTask<InMemoryEcsResponse> DispatchAsync(InMemoryEcsRequest request, CancellationToken cancellationToken)
    {
        var isRead = request.Method.Equals("GET", StringComparison.OrdinalIgnoreCase);
        var isWrite = request.Method.Equals("PUT", StringComparison.OrdinalIgnoreCase);
        return Split(request.Path) switch
        {
            [MetadataPath, var id] when isRead => Respond(id, "container metadata", found => ContainerMetadataMapper.Map(found.Task, found.Container, state)),
            [MetadataPath, var id, "task"] when isRead => Respond(id, "task metadata", found => TaskMetadataMapper.Map(found.Task, state, withTags: false)),
            [MetadataPath, var id, "taskWithTags"] when isRead => Respond(id, "task metadata", found => TaskMetadataMapper.Map(found.Task, state, withTags: true)),
            [MetadataPath, var id, "stats"] when isRead => Respond(id, "container stats", WriteStats),
            [MetadataPath, var id, "task", "stats"] when isRead => Respond(id, "task stats", WriteTaskStats),
            [ApiPath, var id, "task-protection", "v1", "state"] when isRead || isWrite =>
                await _protection.HandleAsync(id, isWrite ? request.Body : (ReadOnlyMemory<byte>?)null, cancellationToken).ConfigureAwait(false),
            _ => AgentResponseWriter.WriteText(404, "404 page not found"),
        };
    }

    private static string[] Split(string path) => [.. path.Split('/', StringSplitOptions.RemoveEmptyEntries).Select(Uri.UnescapeDataString)];

    private InMemoryEcsResponse Respond<T>(string id, string subject, Func<AgentContainer, T> map)
        where T : class, IEcsModel<T> =>
        Respond(id, subject, found => EcsJson.SerializeToUtf8Bytes(map(found)));

    private InMemoryEcsResponse Respond(string id, string subject, Func<AgentContainer, byte[]> write)
    {
        lock (state.SyncRoot)
        {
            state.EventQueue.RunDue();
            return AgentContainer.Find(id, state) is { } found
                ? AgentResponseWriter.Write(200, write(found))
                : AgentResponseWriter.WriteText(404, $"V4 {subject} handler: unable to get container ID from request: {MessageSanitizer.Sanitize(id)} is not known");
        }
    }

    private byte[] WriteStats(AgentContainer found) =>
        ContainerStatsFactory.Create(found.Task, found.Container, state.Now) is { } stats ? EcsJson.SerializeToUtf8Bytes(stats) : "null"u8.ToArray();

    private byte[] WriteTaskStats(AgentContainer found) => AgentResponseWriter.WriteObject(writer =>
    {
        foreach (var container in found.Task.Containers)
        {
            writer.WritePropertyName(ContainerRuntimeId.Get(found.Task, container));
            writer.WriteRawValue(WriteStats(found with { Container = container }));
        }
    });
}
