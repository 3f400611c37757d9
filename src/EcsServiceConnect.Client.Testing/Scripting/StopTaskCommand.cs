namespace EcsServiceConnect.Client.Testing;

/// <summary>Stops a task as if its first essential container had exited.</summary>
internal sealed record StopTaskCommand(string Task, int ExitCode, string? Reason) : ScriptCommand
{
    public override void Apply(EcsState state, EcsModules modules)
    {
        var match = TaskResolver.Get(Task, state, "task");
        if (!match.IsDesired)
        {
            throw new InvalidOperationException($"The task '{match.Id}' is already {match.LastStatus}.");
        }

        modules.TaskLifecycle.Fail(match, ExitCode, Reason);
    }
}
