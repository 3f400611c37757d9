namespace EcsServiceConnect.TestSupport;

/// <summary>Changes answers on their way to the caller: what the real ECS may say and the one in memory does not.</summary>
public sealed class EditingClient(IEcsClient inner, Func<EcsResponse, EcsResponse> edit) : IEcsClient
{
    public async Task<TResponse> SendAsync<TResponse>(EcsRequest<TResponse> request, CancellationToken cancellationToken = default)
        where TResponse : EcsResponse =>
        (TResponse)edit(await inner.SendAsync(request, cancellationToken));
}
