namespace EcsServiceConnect.Client.Tests.Services.Planning;

/// <summary>Once armed, holds requests of one type back until a number of callers has sent one, so that they are in flight at once.</summary>
internal sealed class RendezvousClient(IEcsClient inner) : IEcsClient
{
    private readonly TaskCompletionSource _all = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Type? _held;
    private int _missing;

    public void Arm(Type request, int callers) => (_held, _missing) = (request, callers);

    public async Task<TResponse> SendAsync<TResponse>(EcsRequest<TResponse> request, CancellationToken cancellationToken = default)
        where TResponse : EcsResponse
    {
        if (request.GetType() == _held)
        {
            if (Interlocked.Decrement(ref _missing) == 0)
            {
                _all.SetResult();
            }

            await _all.Task.WaitAsync(cancellationToken);
        }

        return await inner.SendAsync(request, cancellationToken);
    }
}
