namespace EcsServiceConnect.TestSupport;

/// <summary>Changes responses on their way to the caller, as the real ECS may respond and the in-memory one does not.</summary>
public sealed class EditingClient(IEcsClient inner, Func<EcsResponse, EcsResponse> edit) : IEcsClient
{
    public async Task<TResponse> SendAsync<TResponse>(EcsRequest<TResponse> request, CancellationToken cancellationToken = default)
        where TResponse : EcsResponse =>
        (TResponse)edit(await inner.SendAsync(request, cancellationToken));
}
