using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>What a service has to tell: its last hundred events, the newest first.</summary>
internal sealed class ServiceEventStore
{
    private const int MaxEvents = 100;

    private readonly LinkedList<ServiceEvent> _events = new();

    public IReadOnlyList<ServiceEvent> All => [.. _events];

    public void Add(EcsState state, string message)
    {
        _events.AddFirst(new ServiceEvent { Id = state.RandomSource.CreateUuid(), CreatedAt = state.Now, Message = message });
        if (_events.Count > MaxEvents)
        {
            _events.RemoveLast();
        }
    }
}
