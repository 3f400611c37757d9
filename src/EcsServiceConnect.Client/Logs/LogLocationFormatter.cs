namespace EcsServiceConnect.Client.Logs;

/// <summary>Formats where the logs of failed containers are, for messages.</summary>
internal static class LogLocationFormatter
{
    /// <summary>
    /// Formats the logs in CloudWatch Logs, a line for each up to a number; of several tasks the latest, and of their containers those first
    /// that failed.
    /// </summary>
    public static IReadOnlyList<string> Format(IEnumerable<(string TaskArn, ContainerResult Container)> containers, int maxLines)
    {
        (string TaskArn, ContainerLogLocation Location)[] logs =
        [
            .. containers
                .Where(static entry => entry.Container.LogLocation?.LogGroup is not null)
                .OrderBy(static entry => entry.Container.ExitCode == 0)
                .Select(static entry => (entry.TaskArn, entry.Container.LogLocation!)),
        ];
        return [.. logs.Take(maxLines).Select(static log => $"task {EcsArn.GetName(log.TaskArn)}, {log.Location}")];
    }
}
