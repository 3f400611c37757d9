using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client;

/// <summary>Says which of the tasks that have stopped did what they were started for.</summary>
internal static class TaskResultEvaluator
{
    /// <summary>Judges tasks of one task definition.</summary>
    public static async Task<IReadOnlyList<TaskResult>> EvaluateAsync(
        IEcsClient client, IReadOnlyList<EcsTask> tasks, IReadOnlyList<string>? deciding, CancellationToken cancellationToken)
    {
        deciding ??= tasks.FirstOrDefault(IsUndecidedByExitCodes) is { TaskDefinitionArn: { } definition }
            ? await GetEssentialContainersAsync(client, definition, cancellationToken).ConfigureAwait(false)
            : null;
        return [.. tasks.Select(task => Evaluate(task, deciding))];
    }

    /// <summary>
    /// True where the exit codes alone do not tell: some are 0 and others are not. Sidecars that are not essential, and those that
    /// AWS adds to a task on its own, are often killed when the work is done.
    /// </summary>
    private static bool IsUndecidedByExitCodes(EcsTask task) =>
        HasEndedByItself(task)
        && task.Containers.Any(static container => container.ExitCode == 0)
        && task.Containers.Any(static container => container.ExitCode != 0);

    /// <summary>The names of the essential containers; null where the caller may not, or cannot, read the definition.</summary>
    private static async Task<IReadOnlyList<string>?> GetEssentialContainersAsync(
        IEcsClient client, string definition, CancellationToken cancellationToken)
    {
        try
        {
            var request = new DescribeTaskDefinitionRequest { TaskDefinition = definition };
            var response = await client.SendAsync(request, cancellationToken).ConfigureAwait(false);
            return response.TaskDefinition is { } found
                ? [.. found.ContainerDefinitions.Where(static container => container.Essential != false).Select(static c => c.Name ?? "")]
                : null;
        }
        catch (EcsException)
        {
            // The tasks have ended, and how is known: that must not be lost for a call that only makes the judgement milder.
            return null;
        }
    }

    private static TaskResult Evaluate(EcsTask task, IReadOnlyList<string>? deciding)
    {
        ContainerResult[] containers = [.. task.Containers.Select(ContainerResult.Create)];
        var names = deciding ?? [.. containers.Select(static container => container.Name)];
        return new TaskResult
        {
            Task = task,
            Containers = containers,
            IsSuccessful = HasEndedByItself(task)
                && names.Count > 0
                && names.All(name => containers.Any(container => container.Name == name && container.ExitCode == 0)),
        };
    }

    private static bool HasEndedByItself(EcsTask task) => !task.StopCode.HasValue || task.StopCode == TaskStopCode.EssentialContainerExited;
}
