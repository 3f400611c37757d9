namespace EcsServiceConnect.Client.Testing;

/// <summary>What happens to a command or a session of ECS Exec.</summary>
internal abstract record ExecOutcome;

/// <summary>Runs instead of the command.</summary>
/// <param name="RunAsync">Reads from and writes to the terminal, and returns the exit code.</param>
internal sealed record ExecProgram(Func<ExecTerminal, Task<int>> RunAsync) : ExecOutcome;
