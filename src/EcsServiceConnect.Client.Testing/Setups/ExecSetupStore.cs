using System.Collections.Immutable;

namespace EcsServiceConnect.Client.Testing;

/// <summary>What is set up for commands and sessions of ECS Exec, in the order in which it was set up.</summary>
internal sealed class ExecSetupStore
{
    private ImmutableArray<ExecOutcomeSetup> _commands = [];
    private ImmutableArray<ExecOutcomeSetup> _sessions = [];

    public bool HasCommands => !_commands.IsEmpty;

    public void AddCommand(ExecOutcomeSetup setup) => ImmutableInterlocked.Update(ref _commands, static (setups, added) => setups.Add(added), setup);

    public void AddSession(ExecOutcomeSetup setup) => ImmutableInterlocked.Update(ref _sessions, static (setups, added) => setups.Add(added), setup);

    public void Remove(ExecOutcomeSetup setup)
    {
        ImmutableInterlocked.Update(ref _commands, static (setups, removed) => setups.Remove(removed), setup);
        ImmutableInterlocked.Update(ref _sessions, static (setups, removed) => setups.Remove(removed), setup);
    }

    public void Clear()
    {
        ImmutableInterlocked.InterlockedExchange(ref _commands, []);
        ImmutableInterlocked.InterlockedExchange(ref _sessions, []);
    }

    /// <summary>Takes the first setup that applies to a command; null if there is none.</summary>
    public ExecOutcomeSetup? TakeCommand(ExecCommandInvocation invocation, bool isExact) =>
        _commands.FirstOrDefault(setup => (setup.IsExact || !isExact) && TryTake(setup, invocation));

    /// <summary>Takes the first setup that says what runs in a session; null if there is none.</summary>
    public ExecOutcomeSetup? TakeProgram(ExecCommandInvocation invocation) =>
        _sessions.FirstOrDefault(setup => setup.Outcome is ExecProgram && TryTake(setup, invocation));

    /// <summary>Takes the faults that apply to a session.</summary>
    public IReadOnlyList<ExecFault> TakeFaults(ExecCommandInvocation invocation) =>
        [.. _sessions.Where(setup => setup.Outcome is ExecFault && TryTake(setup, invocation)).Select(static setup => (ExecFault)setup.Outcome)];

    private bool TryTake(ExecOutcomeSetup setup, ExecCommandInvocation invocation)
    {
        var isTaken = setup.TryTake(invocation);
        if (setup.RemainingCount == 0)
        {
            Remove(setup);
        }

        return isTaken;
    }
}
