using EcsServiceConnect.Client.Models;
using EcsServiceConnect.Client.TaskDefinitions;

namespace EcsServiceConnect.Client.Tasks.Running;

/// <summary>Decides which of the stopped tasks succeeded.</summary>
internal static class TaskResultEvaluator
{
    /// <summary>Evaluates tasks of one task definition, which is read at most once, and only if something depends on it.</summary>
    public static async Task<IReadOnlyList<TaskResult>> EvaluateAsync(
        IEcsClient client, IReadOnlyList<EcsTask> tasks, RunTaskOptions options, CancellationToken cancellationToken)
    {
        var reader = new TaskDefinitionReader(client);
        var definitionArn = tasks.FirstOrDefault(static task => task.TaskDefinitionArn is not null)?.TaskDefinitionArn;
        var definition = options.ResultContainers is null && tasks.Any(NeedsTaskDefinition)
            ? await reader.TryReadAsync(definitionArn, cancellationToken).ConfigureAwait(false)
            : null;
        var resultContainers = options.ResultContainers ?? GetEssentialContainers(definition);
        TaskResult[] results = [.. tasks.Select(task => Evaluate(task, resultContainers, definition))];
        if (definition is not null || !(options.IncludeLogLocations || results.Any(static result => !result.IsSuccessful && result.HasStarted)))
        {
            return results;
        }

        definition = await reader.TryReadAsync(definitionArn, cancellationToken).ConfigureAwait(false);
        return [.. tasks.Select(task => Evaluate(task, resultContainers, definition))];
    }

    /// <summary>
    /// Whether the exit codes alone do not decide: some are 0 and others are not. Sidecars that are not essential, and those that AWS adds
    /// to a task, are often killed when the work is done.
    /// </summary>
    private static bool NeedsTaskDefinition(EcsTask task) =>
        HasEndedByItself(task)
        && task.Containers.Any(static container => container.ExitCode == 0)
        && task.Containers.Any(static container => container.ExitCode != 0);

    /// <summary>Gets the names of the essential containers; null where the definition is not known.</summary>
    private static IReadOnlyList<string>? GetEssentialContainers(TaskDefinition? definition) => definition is null ? null :
    [
        .. definition.ContainerDefinitions
            .Where(static container => container.Essential != false)
            .Select(static container => container.Name ?? ""),
    ];

    private static TaskResult Evaluate(EcsTask task, IReadOnlyList<string>? resultContainers, TaskDefinition? definition)
    {
        ContainerResult[] containers = [.. task.Containers.Select(container => ContainerResult.Create(container, task, definition))];
        var names = resultContainers ?? [.. containers.Select(static container => container.Name)];
        return new TaskResult
        {
            Task = task,
            Containers = containers,
            MissingResultContainers = [.. names.Except(containers.Select(static container => container.Name), StringComparer.Ordinal)],
            IsSuccessful = HasEndedByItself(task)
                && names.Count > 0
                && names.All(name => containers.Any(container => container.Name == name && container.ExitCode == 0)),
        };
    }

    private static bool HasEndedByItself(EcsTask task) => !task.StopCode.HasValue || task.StopCode == TaskStopCode.EssentialContainerExited;
}
