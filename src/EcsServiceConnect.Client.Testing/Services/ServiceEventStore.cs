using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>The last hundred events of a service, the newest first.</summary>
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
