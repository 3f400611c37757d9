using System.Text.Json;

namespace EcsServiceConnect.Client.Testing;

/// <summary>Executes script commands, and records them in the journal between the calls.</summary>
internal sealed class ScriptExecutor(EcsState state, EcsModules modules)
{
    /// <summary>The name of script commands among the operations of a journal; no operation of ECS begins with a small letter.</summary>
    public const string JournalName = "script";

    public EcsState State => state;

    public void Execute(ScriptCommand command)
    {
        lock (state.SyncRoot)
        {
            state.EventQueue.RunDue();
            Apply(command);
        }
    }

    /// <summary>Executes a command at a given time instead of that of the clock.</summary>
    public void ExecuteAt(DateTimeOffset moment, ScriptCommand command)
    {
        lock (state.SyncRoot)
        {
            if (command.RunsDueEvents)
            {
                state.EventQueue.RunDueUntil(moment);
            }

            Apply(command);
        }
    }

    /// <summary>Reads a command of a journal, and returns what executes it again at its time.</summary>
    /// <exception cref="JsonException">The entry is not a script command.</exception>
    public Action PrepareReplay(JournalEntry entry)
    {
        var command = Read(entry.Request.Span);
        return () => ExecuteAt(entry.Moment, command);
    }

    private static ScriptCommand Read(ReadOnlySpan<byte> json)
    {
        try
        {
            return JsonSerializer.Deserialize(json, ScriptJsonContext.Default.ScriptCommand)
                ?? throw new JsonException("The script command is null.");
        }
        catch (NotSupportedException exception)
        {
            throw new JsonException("The script command has no name.", exception);
        }
    }

    /// <summary>Records a command that has already had its effect.</summary>
    public static void Record(ScriptCommand command, EcsState state) =>
        state.Record(JournalName, JsonSerializer.SerializeToUtf8Bytes(command, ScriptJsonContext.Default.ScriptCommand), isSeed: false);

    private void Apply(ScriptCommand command)
    {
        command.Apply(state, modules);
        Record(command, state);
    }
}
