namespace EcsServiceConnect.Client.Testing;

/// <summary>Stops a task as if its first essential container had exited.</summary>
internal sealed record StopTaskCommand(string Task, int ExitCode, string? Reason) : ScriptCommand
{
    public override void Apply(EcsState state, EcsModules modules)
    {
        var match = state.Clusters.All
            .Select(cluster => TaskResolver.Find(Task, cluster, state.Arns))
            .FirstOrDefault(static candidate => candidate is not null)
            ?? throw CreateNotFoundException(Task);
        if (!match.IsDesired)
        {
            throw new InvalidOperationException($"The task '{match.Id}' is already {match.LastStatus}.");
        }

        modules.TaskLifecycle.Fail(match, ExitCode, Reason);
    }

    /// <summary>Creates the error for the argument of <see cref="InMemoryEcs.StopTask"/>, whose name it has.</summary>
    private static ArgumentException CreateNotFoundException(string task) =>
        new($"There is no task '{MessageSanitizer.Sanitize(task)}'.", nameof(task));
}
