using System.Diagnostics;

namespace EcsServiceConnect.Client.Testing;

/// <summary>
/// Sets up what future sessions of ECS Exec do: a program that talks to the client, and faults of the data channel between them.
/// </summary>
/// <remarks>
/// Each method applies to the next <c>times</c> sessions that are opened. A session gets all faults that apply to it, and the first program.
/// </remarks>
[DebuggerDisplay("container {_container}")]
public sealed class ExecSessionSetup
{
    private readonly ExecSetupStore _store;
    private readonly string? _container;

    internal ExecSessionSetup(ExecSetupStore store, string? container)
    {
        _store = store;
        _container = container;
    }

    /// <summary>
    /// Lets sessions run a method of the test instead of their command: those of a shell such as <c>/bin/sh</c>, or of any other program. A
    /// shell that is to execute a script (<c>sh -c</c>) does so, and a command that has a setup of its own keeps it.
    /// </summary>
    /// <param name="run">Reads from and writes to the terminal, and returns the exit code. What it throws ends the session with its message.</param>
    /// <param name="times">The number of sessions; all unless set.</param>
    /// <returns>The setup of these sessions, which can be removed.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="run"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="times"/> is less than 1.</exception>
    public ExecOutcomeSetup Run(Func<ExecTerminal, Task<int>> run, int times = InMemoryEcs.Unlimited)
    {
        ArgumentNullException.ThrowIfNull(run);
        return Add(new ExecProgram(run), times);
    }

    /// <summary>Rejects the token: the connection is closed before the session begins.</summary>
    /// <param name="reason">The reason; null for that of an invalid token.</param>
    /// <param name="times">The number of sessions; <see cref="InMemoryEcs.Unlimited"/> for all.</param>
    /// <returns>The setup of these sessions, which can be removed.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="times"/> is less than 1.</exception>
    public ExecOutcomeSetup RejectToken(string? reason = null, int times = 1) =>
        Add(new ExecFault(ExecFaultKind.RejectToken) { Reason = reason ?? ExecSessionStore.InvalidToken }, times);

    /// <summary>Lets the command not start, as in an image without a shell: the session is closed.</summary>
    /// <param name="reason">The reason, such as <c>exec: "/bin/sh": stat /bin/sh: no such file or directory</c>.</param>
    /// <param name="times">The number of sessions; <see cref="InMemoryEcs.Unlimited"/> for all.</param>
    /// <returns>The setup of these sessions, which can be removed.</returns>
    /// <exception cref="ArgumentException"><paramref name="reason"/> is empty.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="times"/> is less than 1.</exception>
    public ExecOutcomeSetup FailToStart(string reason, int times = 1)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(reason);
        return Add(new ExecFault(ExecFaultKind.FailToStart) { Reason = reason }, times);
    }

    /// <summary>Closes sessions.</summary>
    /// <param name="reason">The reason that the client gets.</param>
    /// <param name="messages">After how many messages of output; 0 as soon as it has begun.</param>
    /// <param name="times">The number of sessions; <see cref="InMemoryEcs.Unlimited"/> for all.</param>
    /// <returns>The setup of these sessions, which can be removed.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="reason"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">
    /// <paramref name="messages"/> is negative, or <paramref name="times"/> is less than 1.
    /// </exception>
    public ExecOutcomeSetup Close(string reason, int messages = 0, int times = 1)
    {
        ArgumentNullException.ThrowIfNull(reason);
        ArgumentOutOfRangeException.ThrowIfNegative(messages);
        return Add(new ExecFault(ExecFaultKind.Close) { Reason = reason, MessageCount = messages }, times);
    }

    /// <summary>Breaks the connection without closing it, as a network does.</summary>
    /// <param name="messages">After how many messages of output; 0 as soon as it has begun.</param>
    /// <param name="times">The number of sessions; <see cref="InMemoryEcs.Unlimited"/> for all.</param>
    /// <returns>The setup of these sessions, which can be removed.</returns>
    /// <exception cref="ArgumentOutOfRangeException">
    /// <paramref name="messages"/> is negative, or <paramref name="times"/> is less than 1.
    /// </exception>
    public ExecOutcomeSetup BreakConnection(int messages = 0, int times = 1)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(messages);
        return Add(new ExecFault(ExecFaultKind.BreakConnection) { MessageCount = messages }, times);
    }

    /// <summary>Sends no handshake, as very old agents do: output begins at once.</summary>
    /// <param name="times">The number of sessions; <see cref="InMemoryEcs.Unlimited"/> for all.</param>
    /// <returns>The setup of these sessions, which can be removed.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="times"/> is less than 1.</exception>
    public ExecOutcomeSetup SkipHandshake(int times = 1) => Add(new ExecFault(ExecFaultKind.SkipHandshake), times);

    /// <summary>Acknowledges input late, so that the client sends it again.</summary>
    /// <param name="delay">The delay, by the clock of the ECS.</param>
    /// <param name="times">The number of sessions; <see cref="InMemoryEcs.Unlimited"/> for all.</param>
    /// <returns>The setup of these sessions, which can be removed.</returns>
    /// <exception cref="ArgumentOutOfRangeException">
    /// <paramref name="delay"/> is negative, or <paramref name="times"/> is less than 1.
    /// </exception>
    public ExecOutcomeSetup DelayAcknowledgments(TimeSpan delay, int times = 1)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(delay, TimeSpan.Zero);
        return Add(new ExecFault(ExecFaultKind.DelayAcknowledgments) { Duration = delay }, times);
    }

    /// <summary>Asks the client to send no input for a while, from the beginning of the session on.</summary>
    /// <param name="duration">How long, by the clock of the ECS.</param>
    /// <param name="times">The number of sessions; <see cref="InMemoryEcs.Unlimited"/> for all.</param>
    /// <returns>The setup of these sessions, which can be removed.</returns>
    /// <exception cref="ArgumentOutOfRangeException">
    /// <paramref name="duration"/> is negative, or <paramref name="times"/> is less than 1.
    /// </exception>
    public ExecOutcomeSetup PausePublication(TimeSpan duration, int times = 1)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(duration, TimeSpan.Zero);
        return Add(new ExecFault(ExecFaultKind.PausePublication) { Duration = duration }, times);
    }

    /// <summary>Loses messages. Whoever has sent one sends it again until it is acknowledged, so that nothing is missing in the end.</summary>
    /// <param name="probability">The share of the messages, 0 to 1.</param>
    /// <param name="direction">The messages that it applies to.</param>
    /// <param name="seed">Determines which messages: the same ones for the same seed.</param>
    /// <param name="times">The number of sessions; <see cref="InMemoryEcs.Unlimited"/> for all.</param>
    /// <returns>The setup of these sessions, which can be removed.</returns>
    /// <exception cref="ArgumentOutOfRangeException">
    /// <paramref name="probability"/> is not from 0 to 1, or <paramref name="times"/> is less than 1.
    /// </exception>
    public ExecOutcomeSetup DropMessages(double probability, ExecDirection direction = ExecDirection.Both, int seed = 0, int times = 1) =>
        AddDisturbance(ExecFaultKind.Drop, probability, direction, seed, times);

    /// <summary>Delivers messages twice.</summary>
    /// <param name="probability">The share of the messages, 0 to 1.</param>
    /// <param name="direction">The messages that it applies to.</param>
    /// <param name="seed">Determines which messages: the same ones for the same seed.</param>
    /// <param name="times">The number of sessions; <see cref="InMemoryEcs.Unlimited"/> for all.</param>
    /// <returns>The setup of these sessions, which can be removed.</returns>
    /// <exception cref="ArgumentOutOfRangeException">
    /// <paramref name="probability"/> is not from 0 to 1, or <paramref name="times"/> is less than 1.
    /// </exception>
    public ExecOutcomeSetup RepeatMessages(double probability, ExecDirection direction = ExecDirection.Both, int seed = 0, int times = 1) =>
        AddDisturbance(ExecFaultKind.Repeat, probability, direction, seed, times);

    /// <summary>Delivers messages after the next one.</summary>
    /// <param name="probability">The share of the messages, 0 to 1.</param>
    /// <param name="direction">The messages that it applies to.</param>
    /// <param name="seed">Determines which messages: the same ones for the same seed.</param>
    /// <param name="times">The number of sessions; <see cref="InMemoryEcs.Unlimited"/> for all.</param>
    /// <returns>The setup of these sessions, which can be removed.</returns>
    /// <exception cref="ArgumentOutOfRangeException">
    /// <paramref name="probability"/> is not from 0 to 1, or <paramref name="times"/> is less than 1.
    /// </exception>
    public ExecOutcomeSetup ReorderMessages(double probability, ExecDirection direction = ExecDirection.Both, int seed = 0, int times = 1) =>
        AddDisturbance(ExecFaultKind.Reorder, probability, direction, seed, times);

    private ExecOutcomeSetup AddDisturbance(ExecFaultKind kind, double probability, ExecDirection direction, int seed, int times)
    {
        if (!(probability >= 0 && probability <= 1))
        {
            throw new ArgumentOutOfRangeException(nameof(probability), probability, "A probability is from 0 to 1.");
        }

        return Add(new ExecFault(kind) { Probability = probability, Direction = direction, Seed = seed }, times);
    }

    private ExecOutcomeSetup Add(ExecOutcome outcome, int times)
    {
        var setup = new ExecOutcomeSetup(
            _store, isExact: false, invocation => _container is null || _container == invocation.Container, outcome, times);
        _store.AddSession(setup);
        return setup;
    }
}
