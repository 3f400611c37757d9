namespace EcsServiceConnect.Client.Testing;

/// <summary>Hands each event to the subscriptions. Without any, nobody makes events.</summary>
internal sealed class EventDispatcher
{
    private readonly Lock _lock = new();
    private volatile EcsEventSubscription[] _subscriptions = [];

    /// <summary>The number of subscriptions.</summary>
    public int SubscriptionCount => _subscriptions.Length;

    /// <summary>Whether there is any subscription.</summary>
    public bool IsActive => SubscriptionCount > 0;

    public void Add(EcsEventSubscription subscription)
    {
        lock (_lock)
        {
            _subscriptions = [.. _subscriptions, subscription];
        }
    }

    public void Remove(EcsEventSubscription subscription)
    {
        lock (_lock)
        {
            _subscriptions = [.. _subscriptions.Where(other => other != subscription)];
        }
    }

    public void Dispatch(EcsEvent ecsEvent)
    {
        foreach (var subscription in _subscriptions)
        {
            subscription.Add(ecsEvent);
        }
    }
}
