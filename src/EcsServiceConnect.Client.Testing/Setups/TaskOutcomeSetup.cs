using System.Diagnostics;

namespace EcsServiceConnect.Client.Testing;

/// <summary>An outcome that is set up for future tasks. Keep it to see how often it was applied, or to remove it.</summary>
[DebuggerDisplay("{AppliedCount} applied, {RemainingCount} remaining")]
public sealed class TaskOutcomeSetup : ICountedSetup
{
    private readonly ScriptExecutor _scripts;
    private readonly TaskOutcomePolicy _policy;
    private readonly int _id;

    private TaskOutcomeSetup(ScriptExecutor scripts, TaskOutcomePolicy policy, int id)
    {
        _scripts = scripts;
        _policy = policy;
        _id = id;
    }

    /// <summary>The number of tasks, or of deployments, that it was applied to.</summary>
    public int AppliedCount
    {
        get
        {
            lock (_scripts.State.SyncRoot)
            {
                return _policy.AppliedCount;
            }
        }
    }

    /// <summary>
    /// The number of tasks, or of deployments, that it is still to be applied to, unless it is removed; stays
    /// <see cref="InMemoryEcs.Unlimited"/> if there is no limit.
    /// </summary>
    public int RemainingCount
    {
        get
        {
            lock (_scripts.State.SyncRoot)
            {
                return _policy.RemainingCount;
            }
        }
    }

    /// <summary>Removes the outcome. Tasks that have already been launched keep it.</summary>
    public void Remove() => _scripts.Execute(new RemoveTaskOutcomeCommand(_id));

    internal static TaskOutcomeSetup Add(ScriptExecutor scripts, ScriptCommand command)
    {
        lock (scripts.State.SyncRoot)
        {
            scripts.Execute(command);
            var (id, policy) = scripts.State.TaskOutcomes.Last;
            return new TaskOutcomeSetup(scripts, policy, id);
        }
    }

    internal static TaskOutcome CreateExit(int exitCode, TimeSpan? after, string? reason)
    {
        ValidateExitCode(exitCode);
        ValidateDelay(after);
        return new TaskOutcome(TaskOutcomeKind.Exit) { ExitCode = exitCode, Reason = reason, Delay = after };
    }

    internal static TaskOutcome CreateStartFailure(string reason)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(reason);
        return new TaskOutcome(TaskOutcomeKind.FailToStart) { Reason = reason };
    }

    internal static TaskOutcome CreateDelayed(TaskOutcomeKind kind, TimeSpan? after, string? reason)
    {
        ValidateDelay(after);
        return new TaskOutcome(kind) { Delay = after, Reason = reason };
    }

    internal static void ValidateExitCode(int exitCode)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(exitCode, 0);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(exitCode, 255);
    }

    private static void ValidateDelay(TimeSpan? after) =>
        ArgumentOutOfRangeException.ThrowIfLessThan(after.GetValueOrDefault(), TimeSpan.Zero, nameof(after));
}
