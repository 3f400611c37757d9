namespace EcsServiceConnect.Client.Testing;

/// <summary>Stops a task as if its first essential container had exited.</summary>
internal sealed record StopTaskCommand(string Task, int ExitCode, string? Reason) : ScriptCommand
{
    public override void Apply(EcsState state, EcsModules modules)
    {
#pragma warning disable CA2208 // The parameter is the one of InMemoryEcs.StopTask.
        var match = state.Clusters.All
            .Select(cluster => TaskResolver.Find(Task, cluster, state.Arns))
            .FirstOrDefault(static candidate => candidate is not null)
            ?? throw new ArgumentException($"There is no task '{MessageSanitizer.Sanitize(Task)}'.", "task");
#pragma warning restore CA2208
        if (!match.IsDesired)
        {
            throw new InvalidOperationException($"The task '{match.Id}' is already {match.LastStatus}.");
        }

        modules.TaskLifecycle.Fail(match, ExitCode, Reason);
    }
}
