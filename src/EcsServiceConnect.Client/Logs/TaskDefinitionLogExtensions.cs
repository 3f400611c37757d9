using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client;

/// <summary>Locates the logs of tasks by their task definition.</summary>
public static class TaskDefinitionLogExtensions
{
    /// <param name="definition">The task definition.</param>
    extension(TaskDefinition definition)
    {
        /// <summary>Gets where the log of a container of a task is.</summary>
        /// <param name="task">A task of this definition, with its ARN.</param>
        /// <param name="container">The name of the container in the definition.</param>
        /// <returns>The location, as far as it is known.</returns>
        /// <exception cref="ArgumentNullException">The definition, <paramref name="task"/> or <paramref name="container"/> is null.</exception>
        /// <exception cref="ArgumentException">
        /// The definition has no such container, or <paramref name="task"/> has no valid ARN.
        /// </exception>
        /// <remarks>The proxy that Service Connect adds to a task is not in its definition: see <see cref="ContainerLogLocation.Create"/>.</remarks>
        public ContainerLogLocation GetLogLocation(EcsTask task, string container)
        {
            ArgumentNullException.ThrowIfNull(definition);
            ArgumentException.ThrowIfNullOrEmpty(container);
            var found = definition.ContainerDefinitions.FirstOrDefault(candidate => candidate.Name == container)
                ?? throw new ArgumentException(
                    $"The task definition has no container '{container}'; it has "
                    + $"{string.Join(", ", definition.ContainerDefinitions.Select(static candidate => candidate.Name))}.",
                    nameof(container));
            return ContainerLogLocation.Create(found.LogConfiguration, task, container);
        }

        /// <summary>Gets where the logs of a task are: a location for each container of the definition, in its order.</summary>
        /// <param name="task">A task of this definition, with its ARN.</param>
        /// <returns>The locations, as far as they are known.</returns>
        /// <exception cref="ArgumentNullException">The definition or <paramref name="task"/> is null.</exception>
        /// <exception cref="ArgumentException"><paramref name="task"/> has no valid ARN.</exception>
        public IReadOnlyList<ContainerLogLocation> GetLogLocations(EcsTask task)
        {
            ArgumentNullException.ThrowIfNull(definition);
            return
            [
                .. definition.ContainerDefinitions
                    .Where(static container => container.Name is { Length: > 0 })
                    .Select(container => ContainerLogLocation.Create(container.LogConfiguration, task, container.Name!)),
            ];
        }
    }
}
