namespace EcsServiceConnect.Client.Common;

/// <summary>Extends tasks by what several areas need.</summary>
internal static class TaskExtensions
{
    /// <summary>Observes the exception of a task that is not awaited, or no longer, so that it does not count as unobserved.</summary>
    public static void ObserveException(this Task task) => _ = ObserveAsync(task);

    private static async Task ObserveAsync(Task task) => await task.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
}
