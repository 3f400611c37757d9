using System.Diagnostics.Tracing;

namespace EcsServiceConnect.Client.Tests.Support;

/// <summary>Counts, from the runtime's own events, the large arrays that are rented from array pools and returned.</summary>
/// <param name="smallest">From which size on arrays count.</param>
internal sealed class PoolWatch(int smallest) : EventListener
{
    private readonly Lock _lock = new();
    private readonly Dictionary<(int Array, int Pool), int> _out = [];

    /// <summary>How many arrays were rented.</summary>
    public int Rented { get; private set; }

    /// <summary>How many of them have not come back.</summary>
    public int Missing
    {
        get
        {
            lock (_lock)
            {
                return _out.Values.Sum(Math.Abs);
            }
        }
    }

    protected override void OnEventSourceCreated(EventSource eventSource)
    {
        if (eventSource.Name == "System.Buffers.ArrayPoolEventSource")
        {
            EnableEvents(eventSource, EventLevel.Verbose);
        }
    }

    protected override void OnEventWritten(EventWrittenEventArgs eventData)
    {
        if (eventData.EventName is not ("BufferRented" or "BufferReturned") || (int)eventData.Payload![1]! < smallest)
        {
            return;
        }

        var key = ((int)eventData.Payload[0]!, (int)eventData.Payload[2]!);
        lock (_lock)
        {
            var rented = eventData.EventName == "BufferRented";
            Rented += rented ? 1 : 0;
            _out[key] = _out.GetValueOrDefault(key) + (rented ? 1 : -1);
        }
    }
}
