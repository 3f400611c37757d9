using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client;

/// <summary>Says which of the tasks that have stopped did what they were started for.</summary>
internal static class TaskJudge
{
    /// <summary>Judges tasks of one task definition.</summary>
    public static async Task<IReadOnlyList<CompletedTask>> JudgeAsync(
        IEcsClient client, IReadOnlyList<EcsTask> tasks, IReadOnlyList<string>? deciding, CancellationToken cancellationToken)
    {
        deciding ??= tasks.FirstOrDefault(NeedsToBeToldWhoDecides) is { TaskDefinitionArn: { } definition }
            ? await EssentialsAsync(client, definition, cancellationToken).ConfigureAwait(false)
            : null;
        return [.. tasks.Select(task => Judge(task, deciding))];
    }

    /// <summary>
    /// True where the exit codes alone do not tell: some are 0 and others are not. Sidecars that are not essential, and those that
    /// AWS adds to a task on its own, are often killed when the work is done.
    /// </summary>
    private static bool NeedsToBeToldWhoDecides(EcsTask task) =>
        EndedByItself(task)
        && task.Containers.Any(static container => container.ExitCode == 0)
        && task.Containers.Any(static container => container.ExitCode != 0);

    /// <summary>The names of the essential containers; null where the caller may not, or cannot, read the definition.</summary>
    private static async Task<IReadOnlyList<string>?> EssentialsAsync(
        IEcsClient client, string definition, CancellationToken cancellationToken)
    {
        try
        {
            var request = new DescribeTaskDefinitionRequest { TaskDefinition = definition };
            var answer = await client.SendAsync(request, cancellationToken).ConfigureAwait(false);
            return answer.TaskDefinition is { } found
                ? [.. found.ContainerDefinitions.Where(static container => container.Essential != false).Select(static c => c.Name ?? "")]
                : null;
        }
        catch (EcsException)
        {
            // The tasks have ended, and how is known: that must not be lost for a call that only makes the judgement milder.
            return null;
        }
    }

    private static CompletedTask Judge(EcsTask task, IReadOnlyList<string>? deciding)
    {
        CompletedContainer[] containers = [.. task.Containers.Select(CompletedContainer.Of)];
        var names = deciding ?? [.. containers.Select(static container => container.Name)];
        return new CompletedTask
        {
            Task = task,
            Containers = containers,
            IsSuccessful = EndedByItself(task)
                && names.Count > 0
                && names.All(name => containers.Any(container => container.Name == name && container.ExitCode == 0)),
        };
    }

    private static bool EndedByItself(EcsTask task) => task.StopCode.IsAbsent || task.StopCode == TaskStopCode.EssentialContainerExited;
}
