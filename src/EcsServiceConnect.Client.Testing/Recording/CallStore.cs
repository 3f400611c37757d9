namespace EcsServiceConnect.Client.Testing;

/// <summary>The latest calls, up to a number of calls and 64 MiB of bodies.</summary>
internal sealed class CallStore(int maxCalls)
{
    private const long MaxBytes = 64 * 1024 * 1024;

    private readonly Lock _lock = new();
    private readonly Queue<RecordedCall> _calls = new();
    private long _bytes;
    private long _lastNumber;

    /// <summary>The calls, the oldest first.</summary>
    public IReadOnlyList<RecordedCall> All
    {
        get
        {
            lock (_lock)
            {
                return [.. _calls];
            }
        }
    }

    public int Count
    {
        get
        {
            lock (_lock)
            {
                return _calls.Count;
            }
        }
    }

    public RecordedCall Add(ReceivedRequest request, IReadOnlyList<FaultSetup> faults)
    {
        var call = new RecordedCall(request, faults);
        if (maxCalls == 0)
        {
            return call;
        }

        lock (_lock)
        {
            call.Number = ++_lastNumber;
            _calls.Enqueue(call);
            _bytes += call.Size;
            while (_calls.Count > maxCalls || _bytes > MaxBytes)
            {
                _bytes -= _calls.Dequeue().Size;
            }
        }

        return call;
    }

    public void Clear()
    {
        lock (_lock)
        {
            _calls.Clear();
            _bytes = 0;
        }
    }
}
