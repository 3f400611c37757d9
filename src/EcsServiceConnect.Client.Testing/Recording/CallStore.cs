namespace EcsServiceConnect.Client.Testing;

/// <summary>The last calls, as many as are to be kept, and no more of them than 64 MiB of bodies.</summary>
internal sealed class CallStore(int most)
{
    private const long MostBytes = 64 * 1024 * 1024;

    private readonly Lock _gate = new();
    private readonly Queue<RecordedCall> _calls = new();
    private long _bytes;

    /// <summary>The oldest first.</summary>
    public IReadOnlyList<RecordedCall> All
    {
        get
        {
            lock (_gate)
            {
                return [.. _calls];
            }
        }
    }

    public void Add(ReceivedRequest call, InMemoryEcsResponse? answer, IReadOnlyList<ScriptedFault> faults)
    {
        if (most == 0)
        {
            return;
        }

        var recorded = new RecordedCall(call, answer, faults);
        lock (_gate)
        {
            _calls.Enqueue(recorded);
            _bytes += recorded.Size;
            while (_calls.Count > most || _bytes > MostBytes)
            {
                _bytes -= _calls.Dequeue().Size;
            }
        }
    }

    public void Clear()
    {
        lock (_gate)
        {
            _calls.Clear();
            _bytes = 0;
        }
    }
}
