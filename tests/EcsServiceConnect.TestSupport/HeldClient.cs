namespace EcsServiceConnect.TestSupport;

/// <summary>Holds every call until it is let go, and counts how many are held at a time.</summary>
public sealed class HeldClient(IEcsClient inner, Predicate<EcsRequest>? failing = null) : IEcsClient
{
    private readonly TaskCompletionSource _gate = new();

    public int Started { get; private set; }

    public int Running { get; private set; }

    public int MostRunning { get; private set; }

    public async Task<TResponse> SendAsync<TResponse>(EcsRequest<TResponse> request, CancellationToken cancellationToken = default)
        where TResponse : EcsResponse
    {
        Started++;
        MostRunning = Math.Max(MostRunning, ++Running);
        try
        {
            if (failing?.Invoke(request) == true)
            {
                throw new ClientException("Held.");
            }

            await _gate.Task.WaitAsync(cancellationToken);
            return await inner.SendAsync(request, cancellationToken);
        }
        finally
        {
            Running--;
        }
    }

    public void LetGo() => _gate.SetResult();
}
