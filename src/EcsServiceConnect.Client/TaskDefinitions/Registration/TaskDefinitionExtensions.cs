using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client;

/// <summary>Makes described task definitions registrable again.</summary>
public static class TaskDefinitionExtensions
{
    /// <param name="definition">A definition as the service describes it.</param>
    extension(TaskDefinition definition)
    {
        /// <summary>
        /// The request that registers this definition again, as it is or, with <c>with</c>, changed. What only the
        /// service sets is left out: ARN, revision, status, times, who registered it, and what it derived.
        /// </summary>
        /// <param name="tags">The tags of the new revision. Those that begin with <c>aws:</c> are left out.</param>
        /// <returns>A request of the same family. Lists that are empty in the definition are absent.</returns>
        /// <exception cref="ArgumentNullException">The definition is null.</exception>
        public RegisterTaskDefinitionRequest ToRegisterRequest(IReadOnlyList<Tag>? tags = null)
        {
            ArgumentNullException.ThrowIfNull(definition);
            return new RegisterTaskDefinitionRequest
            {
                Family = definition.Family!, // Where it is absent, sending the request names it.
                TaskRoleArn = definition.TaskRoleArn,
                ExecutionRoleArn = definition.ExecutionRoleArn,
                NetworkMode = definition.NetworkMode,
                ContainerDefinitions = definition.ContainerDefinitions,
                Volumes = NullIfEmpty(definition.Volumes),
                PlacementConstraints = NullIfEmpty(definition.PlacementConstraints),
                RequiresCompatibilities = NullIfEmpty(definition.RequiresCompatibilities),
                Cpu = definition.Cpu,
                Memory = definition.Memory,
                Tags = NullIfEmpty([.. (tags ?? []).Where(IsUserTag)]),
                PidMode = definition.PidMode,
                IpcMode = definition.IpcMode,
                ProxyConfiguration = definition.ProxyConfiguration,
                InferenceAccelerators = NullIfEmpty(definition.InferenceAccelerators),
                EphemeralStorage = definition.EphemeralStorage,
                RuntimePlatform = definition.RuntimePlatform,
                EnableFaultInjection = definition.EnableFaultInjection,
            };
        }
    }

    /// <param name="described">The answer to a describe call that asked for the tags.</param>
    extension(DescribeTaskDefinitionResponse described)
    {
        /// <summary>
        /// The request that registers the described definition again with its tags, which the answer has if they were
        /// asked for (<see cref="DescribeTaskDefinitionRequest.Include"/>).
        /// </summary>
        /// <returns>A request of the same family.</returns>
        /// <exception cref="ArgumentNullException">The answer is null.</exception>
        /// <exception cref="ArgumentException">The answer holds no definition.</exception>
        public RegisterTaskDefinitionRequest ToRegisterRequest()
        {
            ArgumentNullException.ThrowIfNull(described);
            return described.TaskDefinition?.ToRegisterRequest(described.Tags)
                ?? throw new ArgumentException("The answer holds no task definition.", nameof(described));
        }
    }

    /// <summary>False for tags that AWS manages: they can be neither set nor removed.</summary>
    internal static bool IsUserTag(Tag tag) => tag.Key?.StartsWith("aws:", StringComparison.OrdinalIgnoreCase) != true;

    private static IReadOnlyList<T>? NullIfEmpty<T>(IReadOnlyList<T> items) => items.Count == 0 ? null : items;
}
