using System.Runtime.ExceptionServices;
using System.Text.Json;

namespace EcsServiceConnect.Client.Testing;

/// <summary>Reads the calls of a saved state: on another thread, a block ahead of the one that is executed.</summary>
internal sealed class ReplayReader(IReadOnlyList<byte[]> lines, EcsState state, OperationIndex operations, ScriptExecutor scripts)
{
    private const int BlockSize = 256;

    /// <summary>Reads all calls in order. What is wrong with one is thrown when it is executed.</summary>
    public IEnumerable<Action> ReadAll()
    {
        var next = StartReading(0);
        for (var start = 0; start < lines.Count; start += BlockSize)
        {
            var block = next;
            next = StartReading(start + BlockSize);
            foreach (var call in block.GetAwaiter().GetResult())
            {
                yield return call;
            }
        }
    }

    private Task<Action[]> StartReading(int start) =>
        Task.Run(() => lines.Skip(start).Take(BlockSize).Select(Read).ToArray());

    private Action Read(byte[] line)
    {
        try
        {
            var entry = Journal.Read(line);
            return entry.Operation == ScriptExecutor.JournalName
                ? scripts.PrepareReplay(entry)
                : operations.GetHandler(entry.Operation).PrepareReplay(entry, state);
        }
        catch (Exception exception) when (exception is JsonException or EcsServiceException or ArgumentException or InvalidOperationException)
        {
            return () => ExceptionDispatchInfo.Throw(exception);
        }
    }
}
