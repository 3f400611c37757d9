using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Tasks.Running;

/// <summary>Decides which of the stopped tasks succeeded.</summary>
internal static class TaskResultEvaluator
{
    /// <summary>Evaluates tasks of one task definition.</summary>
    public static async Task<IReadOnlyList<TaskResult>> EvaluateAsync(
        IEcsClient client, IReadOnlyList<EcsTask> tasks, IReadOnlyList<string>? resultContainers, CancellationToken cancellationToken)
    {
        resultContainers ??= tasks.FirstOrDefault(NeedsTaskDefinition) is { TaskDefinitionArn: { } taskDefinition }
            ? await GetEssentialContainersAsync(client, taskDefinition, cancellationToken).ConfigureAwait(false)
            : null;
        return [.. tasks.Select(task => Evaluate(task, resultContainers))];
    }

    /// <summary>
    /// Whether the exit codes alone do not decide: some are 0 and others are not. Sidecars that are not essential, and those that AWS adds
    /// to a task, are often killed when the work is done.
    /// </summary>
    private static bool NeedsTaskDefinition(EcsTask task) =>
        HasEndedByItself(task)
        && task.Containers.Any(static container => container.ExitCode == 0)
        && task.Containers.Any(static container => container.ExitCode != 0);

    /// <summary>Gets the names of the essential containers; null where the caller cannot read the task definition.</summary>
    private static async Task<IReadOnlyList<string>?> GetEssentialContainersAsync(
        IEcsClient client, string taskDefinition, CancellationToken cancellationToken)
    {
        try
        {
            var request = new DescribeTaskDefinitionRequest { TaskDefinition = taskDefinition };
            var response = await client.SendAsync(request, cancellationToken).ConfigureAwait(false);
            var containers = response.TaskDefinition?.ContainerDefinitions.Where(static container => container.Essential != false);
            return containers is null ? null : [.. containers.Select(static container => container.Name ?? "")];
        }
        catch (EcsException)
        {
            // It is known how the tasks ended, and that must not be lost for a call that only makes the evaluation milder.
            return null;
        }
    }

    private static TaskResult Evaluate(EcsTask task, IReadOnlyList<string>? resultContainers)
    {
        ContainerResult[] containers = [.. task.Containers.Select(ContainerResult.Create)];
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
