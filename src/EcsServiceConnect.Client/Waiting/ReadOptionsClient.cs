namespace EcsServiceConnect.Client.Waiting;

/// <summary>A client with read options of its own. It sends every request as the inner client does.</summary>
internal sealed class ReadOptionsClient(IEcsClient inner, EcsReadOptions options) : IEcsClient
{
    public IEcsClient Inner => inner;

    public EcsReadOptions Options => options;

    public Task<TResponse> SendAsync<TResponse>(EcsRequest<TResponse> request, CancellationToken cancellationToken = default)
        where TResponse : EcsResponse => inner.SendAsync(request, cancellationToken);
}
