namespace EcsServiceConnect.Client.Testing;

/// <summary>Finds the resource that an ARN names, of every kind that has tags.</summary>
internal static class TaggedResources
{
    /// <summary>By the kind that stands in the ARN; each takes what follows the kind.</summary>
    private static readonly Dictionary<string, Func<string, EcsState, ITagged?>> _finders = new(StringComparer.Ordinal)
    {
        ["capacity-provider"] = static (name, state) => state.CapacityProviders.Find(name),
        ["cluster"] = Cluster,
        ["container-instance"] = InCluster(static (cluster, id, state) => cluster.Instances.Find(id, state.Arns)),
        ["daemon"] = InCluster(static (cluster, name, state) => state.Daemons.Find(cluster, name)),
        [DaemonTaskDefinitionStore.Kind] = DaemonRevision,
        ["gateway"] = static (name, state) => state.Gateways.Find(name),
        ["service"] = InCluster(static (cluster, name, _) => cluster.Services.GetValueOrDefault(name)),
        ["task"] = InCluster(static (cluster, id, _) => cluster.Tasks.GetValueOrDefault(id)),
        ["task-definition"] = Revision,
        ["task-set"] = TaskSet,
    };

    /// <param name="arn">The resource's full ARN.</param>
    /// <param name="state">Where it is looked for.</param>
    /// <param name="missing">Makes the error for a resource that does not exist, out of the message.</param>
    public static ITagged Get(string? arn, EcsState state, Func<string, EcsServiceException> missing)
    {
        var given = Guard.Required(arn, "resourceArn");
        if (Arns.KindOf(given) is not { } kind || !_finders.TryGetValue(kind, out var find))
        {
            throw new InvalidParameterException(
                $"The resourceArn '{MessageSanitizer.Sanitize(given)}' is not the ARN of an ECS resource that has tags: a "
                + $"{string.Join(", ", _finders.Keys.Order(StringComparer.Ordinal))}.");
        }

        var found = state.Arns.TryTakeApart(given, kind, out var resource) ? find(resource, state) : null;
        return found switch
        {
            null => throw missing($"The {kind} '{MessageSanitizer.Sanitize(given)}' does not exist."),
            { EndedAs: { } end } => throw new InvalidParameterException($"The {kind} '{MessageSanitizer.Sanitize(given)}' is {end}; it has no tags now."),
            _ => found,
        };
    }

    private static ClusterState Cluster(string name, EcsState state) =>
        state.Clusters.Find(name) ?? throw new ClusterNotFoundException($"The cluster '{MessageSanitizer.Sanitize(name)}' does not exist.");

    private static DaemonTaskDefinitionState? DaemonRevision(string name, EcsState state) =>
        state.Arns.TakeRevisionApart(name, DaemonTaskDefinitionStore.Kind).Revision is null ? null : state.DaemonTaskDefinitions.Find(name);

    private static TaskDefinitionState? Revision(string name, EcsState state) =>
        state.TaskDefinitions.TakeApart(name).Revision is null ? null : state.TaskDefinitions.Find(name);

    private static TaskSetState? TaskSet(string name, EcsState state) =>
        name.Split('/', 3) is [var cluster, var service, var id]
            ? state.Clusters.Active(cluster).Services.GetValueOrDefault(service)?.TaskSets.Find(set => set.Id == id)
            : null;

    /// <summary>For a resource whose ARN names its cluster; the old form without it is refused, as it cannot be tagged.</summary>
    private static Func<string, EcsState, ITagged?> InCluster(Func<ClusterState, string, EcsState, ITagged?> find) => (resource, state) =>
    {
        var slash = resource.LastIndexOf('/');
        return slash > 0
            ? find(state.Clusters.Active(resource[..slash]), resource[(slash + 1)..], state)
            : throw new InvalidParameterException(
                $"The ARN of '{MessageSanitizer.Sanitize(resource)}' is a short one; tags need the long form, which names the cluster.");
    };
}
