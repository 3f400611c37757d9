namespace EcsServiceConnect.TestSupport;

/// <summary>Holds every call until <see cref="Release"/>, and counts the calls in progress.</summary>
public sealed class HeldClient(IEcsClient inner, Predicate<EcsRequest>? failing = null) : IEcsClient
{
    private readonly TaskCompletionSource _released = new();

    public int Started { get; private set; }

    public int Running { get; private set; }

    public int MaxRunning { get; private set; }

    public async Task<TResponse> SendAsync<TResponse>(EcsRequest<TResponse> request, CancellationToken cancellationToken = default)
        where TResponse : EcsResponse
    {
        Started++;
        MaxRunning = Math.Max(MaxRunning, ++Running);
        try
        {
            if (failing?.Invoke(request) == true)
            {
                throw new ClientException("Held.");
            }

            await _released.Task.WaitAsync(cancellationToken);
            return await inner.SendAsync(request, cancellationToken);
        }
        finally
        {
            Running--;
        }
    }

    public void Release() => _released.SetResult();
}
