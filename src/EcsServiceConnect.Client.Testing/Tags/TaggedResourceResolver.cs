namespace EcsServiceConnect.Client.Testing;

/// <summary>Finds the resource that an ARN names, of every kind that has tags.</summary>
internal static class TaggedResourceResolver
{
    /// <summary>By the kind that stands in the ARN; each takes what follows the kind.</summary>
    private static readonly Dictionary<string, Func<string, EcsState, ITaggedResource?>> _resolvers = new(StringComparer.Ordinal)
    {
        ["capacity-provider"] = static (name, state) => state.CapacityProviders.Find(name),
        ["cluster"] = ResolveCluster,
        ["container-instance"] = CreateClusterResolver(static (cluster, id, state) => cluster.Instances.Find(id, state.Arns)),
        ["daemon"] = CreateClusterResolver(static (cluster, name, state) => state.Daemons.Find(cluster, name)),
        [DaemonTaskDefinitionStore.Kind] = ResolveDaemonTaskDefinition,
        ["gateway"] = static (name, state) => state.Gateways.Find(name),
        ["service"] = CreateClusterResolver(static (cluster, name, _) => cluster.Services.GetValueOrDefault(name)),
        ["task"] = CreateClusterResolver(static (cluster, id, _) => cluster.Tasks.GetValueOrDefault(id)),
        ["task-definition"] = ResolveTaskDefinition,
        ["task-set"] = ResolveTaskSet,
    };

    /// <param name="arn">The resource's full ARN.</param>
    /// <param name="state">Where it is looked for.</param>
    /// <param name="missing">Makes the error for a resource that does not exist, out of the message.</param>
    public static ITaggedResource Resolve(string? arn, EcsState state, Func<string, EcsServiceException> missing)
    {
        var given = RequestGuard.Require(arn, "resourceArn");
        if (ArnFactory.GetKind(given) is not { } kind || !_resolvers.TryGetValue(kind, out var find))
        {
            throw new InvalidParameterException(
                $"The resourceArn '{MessageSanitizer.Sanitize(given)}' is not the ARN of an ECS resource that has tags: a "
                + $"{string.Join(", ", _resolvers.Keys.Order(StringComparer.Ordinal))}.");
        }

        var found = state.Arns.TryGetResource(given, kind, out var resource) ? find(resource, state) : null;
        return found switch
        {
            null => throw missing($"The {kind} '{MessageSanitizer.Sanitize(given)}' does not exist."),
            { TerminalState: { } end } => throw new InvalidParameterException($"The {kind} '{MessageSanitizer.Sanitize(given)}' is {end}; it has no tags now."),
            _ => found,
        };
    }

    private static ClusterState ResolveCluster(string name, EcsState state) =>
        state.Clusters.Find(name) ?? throw new ClusterNotFoundException($"The cluster '{MessageSanitizer.Sanitize(name)}' does not exist.");

    private static DaemonTaskDefinitionState? ResolveDaemonTaskDefinition(string name, EcsState state) =>
        state.Arns.ParseRevision(name, DaemonTaskDefinitionStore.Kind).Revision is null ? null : state.DaemonTaskDefinitions.Find(name);

    private static TaskDefinitionState? ResolveTaskDefinition(string name, EcsState state) =>
        state.TaskDefinitions.ParseIdentifier(name).Revision is null ? null : state.TaskDefinitions.Find(name);

    private static TaskSetState? ResolveTaskSet(string name, EcsState state) =>
        name.Split('/', 3) is [var cluster, var service, var id]
            ? state.Clusters.GetActive(cluster).Services.GetValueOrDefault(service)?.TaskSets.Find(set => set.Id == id)
            : null;

    /// <summary>For a resource whose ARN names its cluster; the old form without it is refused, as it cannot be tagged.</summary>
    private static Func<string, EcsState, ITaggedResource?> CreateClusterResolver(Func<ClusterState, string, EcsState, ITaggedResource?> find) => (resource, state) =>
    {
        var slash = resource.LastIndexOf('/');
        return slash > 0
            ? find(state.Clusters.GetActive(resource[..slash]), resource[(slash + 1)..], state)
            : throw new InvalidParameterException(
                $"The ARN of '{MessageSanitizer.Sanitize(resource)}' is a short one; tags need the long form, which names the cluster.");
    };
}
