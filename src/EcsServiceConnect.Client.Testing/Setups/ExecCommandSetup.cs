using System.Diagnostics;
using System.Text;

namespace EcsServiceConnect.Client.Testing;

/// <summary>
/// Sets up what commands do that clients run by ECS Exec. Without a setup, a small built-in shell executes them, in which there are a few
/// harmless programs such as <c>echo</c> and <c>ls</c>.
/// </summary>
/// <remarks>
/// The first setup that applies to a command decides. A setup by the text of a command also applies where a shell executes the command as a
/// part of a script, as clients do that ask for its exit code: to <c>ls -l</c> in <c>sh -c "ls -l; echo $?"</c>. One without a text applies
/// to each command of such a script, except those that use the exit code of another.
/// </remarks>
[DebuggerDisplay("container {_container}, command {_command}")]
public sealed class ExecCommandSetup
{
    private readonly ExecSetupStore _store;
    private readonly string? _container;
    private readonly string? _command;
    private readonly Func<ExecCommandInvocation, bool>? _condition;

    internal ExecCommandSetup(ExecSetupStore store, string? container, string? command, Func<ExecCommandInvocation, bool>? condition = null)
    {
        _store = store;
        _container = container;
        _command = command?.Trim();
        _condition = condition;
    }

    /// <summary>Narrows the commands down. This setup stays as it is.</summary>
    /// <param name="condition">Whether the setup applies to a command; possibly called from several threads, and several times.</param>
    /// <returns>A setup for the commands that meet this condition and all earlier ones.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="condition"/> is null.</exception>
    public ExecCommandSetup When(Func<ExecCommandInvocation, bool> condition)
    {
        ArgumentNullException.ThrowIfNull(condition);
        return new ExecCommandSetup(
            _store, _container, _command, _condition is { } earlier ? invocation => earlier(invocation) && condition(invocation) : condition);
    }

    /// <summary>Lets commands write text and exit.</summary>
    /// <param name="output">What they write to the terminal, or to where their output is redirected. A line feed ends a line.</param>
    /// <param name="exitCode">The exit code, 0 to 255.</param>
    /// <param name="error">What they write to the standard error, after the output: to the same terminal. Null for nothing.</param>
    /// <param name="after">How long they take, by the clock of the ECS. Null for no time.</param>
    /// <param name="times">The number of commands; all unless set.</param>
    /// <returns>The setup of these commands, which can be removed.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="output"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">
    /// <paramref name="exitCode"/> is not from 0 to 255, <paramref name="after"/> is negative, or <paramref name="times"/> is less than 1.
    /// </exception>
    public ExecOutcomeSetup RespondWith(
        string output, int exitCode = 0, string? error = null, TimeSpan? after = null, int times = InMemoryEcs.Unlimited)
    {
        ArgumentNullException.ThrowIfNull(output);
        return RespondWith(Encoding.UTF8.GetBytes(output), exitCode, error, after, times);
    }

    /// <summary>Lets commands write bytes and exit.</summary>
    /// <param name="output">What they write to the terminal, or to where their output is redirected. A line feed ends a line.</param>
    /// <param name="exitCode">The exit code, 0 to 255.</param>
    /// <param name="error">What they write to the standard error, after the output: to the same terminal. Null for nothing.</param>
    /// <param name="after">How long they take, by the clock of the ECS. Null for no time.</param>
    /// <param name="times">The number of commands; all unless set.</param>
    /// <returns>The setup of these commands, which can be removed.</returns>
    /// <exception cref="ArgumentOutOfRangeException">
    /// <paramref name="exitCode"/> is not from 0 to 255, <paramref name="after"/> is negative, or <paramref name="times"/> is less than 1.
    /// </exception>
    public ExecOutcomeSetup RespondWith(
        ReadOnlyMemory<byte> output, int exitCode = 0, string? error = null, TimeSpan? after = null, int times = InMemoryEcs.Unlimited)
    {
        TaskOutcomeSetup.ValidateExitCode(exitCode);
        ArgumentOutOfRangeException.ThrowIfLessThan(after.GetValueOrDefault(), TimeSpan.Zero, nameof(after));
        return Run(
            async terminal =>
            {
                await terminal.DelayAsync(after.GetValueOrDefault()).ConfigureAwait(false);
                await terminal.WriteAsync(output).ConfigureAwait(false);
                await terminal.WriteErrorAsync(error ?? "").ConfigureAwait(false);
                return exitCode;
            },
            times);
    }

    /// <summary>Lets commands do what a method of the test does.</summary>
    /// <param name="run">Reads from and writes to the terminal, and returns the exit code. What it throws ends the session with its message.</param>
    /// <param name="times">The number of commands; all unless set.</param>
    /// <returns>The setup of these commands, which can be removed.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="run"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="times"/> is less than 1.</exception>
    public ExecOutcomeSetup Run(Func<ExecTerminal, Task<int>> run, int times = InMemoryEcs.Unlimited)
    {
        ArgumentNullException.ThrowIfNull(run);
        var setup = new ExecOutcomeSetup(_store, isExact: _command is not null, IsMatch, new ExecProgram(run), times);
        _store.AddCommand(setup);
        return setup;
    }

    private bool IsMatch(ExecCommandInvocation invocation) =>
        (_container is null || _container == invocation.Container)
        && (_command is null || _command == invocation.Command.Trim())
        && (_condition is null || _condition(invocation));
}
