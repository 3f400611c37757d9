namespace EcsServiceConnect.Client.Testing;

/// <summary>Resolves the ARNs of resources that have tags.</summary>
internal static class TaggedResourceResolver
{
    private static readonly Dictionary<string, Func<EcsArn, EcsState, ITaggedResource?>> _resolvers = new(StringComparer.Ordinal)
    {
        [EcsResourceTypes.CapacityProvider] = static (arn, state) => state.CapacityProviders.Find(arn.Name),
        [EcsResourceTypes.Cluster] = static (arn, state) => state.Clusters.Find(arn.Name) ?? throw ClusterStore.CreateNotFoundException(),
        [EcsResourceTypes.ContainerInstance] = static (arn, state) => GetCluster(arn, state).Instances.Find(arn.Name, state.Arns),
        [EcsResourceTypes.Daemon] = static (arn, state) => state.Daemons.Find(GetCluster(arn, state), arn.Name),
        [EcsResourceTypes.DaemonTaskDefinition] = static (arn, state) =>
            arn.Revision is null ? null : state.DaemonTaskDefinitions.Find(arn.Name),
        [EcsResourceTypes.Gateway] = static (arn, state) => state.Gateways.Find(arn.Name),
        [EcsResourceTypes.Service] = static (arn, state) => GetCluster(arn, state).Services.GetValueOrDefault(arn.Name),
        [EcsResourceTypes.Task] = static (arn, state) => GetCluster(arn, state).Tasks.GetValueOrDefault(arn.Name),
        [EcsResourceTypes.TaskDefinition] = static (arn, state) => arn.Revision is null ? null : state.TaskDefinitions.Find(arn.Name),
        [EcsResourceTypes.TaskSet] = static (arn, state) =>
            GetCluster(arn, state).Services.GetValueOrDefault(arn.ParentName!)?.TaskSets.Find(set => set.Id == arn.Name),
    };

    /// <param name="arn">The resource's full ARN.</param>
    /// <param name="state">The state that contains it.</param>
    /// <param name="missing">Creates the error for a resource that does not exist, from the message.</param>
    public static ITaggedResource Resolve(string arn, EcsState state, Func<string, EcsServiceException> missing)
    {
        if (!EcsArn.TryParse(arn, out var parsed) || parsed.Service != "ecs" || !_resolvers.TryGetValue(parsed.ResourceType, out var resolve))
        {
            throw new InvalidParameterException(
                $"The resourceArn '{MessageSanitizer.Sanitize(arn)}' is not the ARN of an ECS resource that has tags: a "
                + $"{string.Join(", ", _resolvers.Keys.Order(StringComparer.Ordinal))}.");
        }

        return (state.Arns.IsOwn(parsed) ? resolve(parsed, state) : null) switch
        {
            null => throw missing($"The {parsed.ResourceType} '{MessageSanitizer.Sanitize(arn)}' does not exist."),
            { TerminalState: { } end } => throw new InvalidParameterException(
                $"The {parsed.ResourceType} '{MessageSanitizer.Sanitize(arn)}' is {end}; it has no tags now."),
            var resource => resource,
        };
    }

    /// <summary>
    /// Gets the active cluster of a resource. The older form of an ARN without the cluster cannot be tagged. Text:
    /// https://github.com/cloudposse/terraform-aws-ecs-alb-service-task
    /// </summary>
    private static ClusterState GetCluster(EcsArn arn, EcsState state) => arn.ClusterName is { } cluster
        ? state.Clusters.GetActive(cluster)
        : throw new InvalidParameterException("Long arn format must be used for tagging operations");
}
