namespace EcsServiceConnect.Client.Waiting;

/// <summary>A client with read options of its own. It sends every request as the inner client does.</summary>
internal sealed class ReadOptionsClient(IEcsClient inner, EcsReadOptions options) : IEcsClient
{
    public IEcsClient Inner => inner;

    public EcsReadOptions Options => options;

    /// <summary>Gets the client that a client with read options sends its requests through; any other client is returned as it is.</summary>
    public static IEcsClient Unwrap(IEcsClient client) => client is ReadOptionsClient wrapper ? wrapper.Inner : client;

    public Task<TResponse> SendAsync<TResponse>(EcsRequest<TResponse> request, CancellationToken cancellationToken = default)
        where TResponse : EcsResponse => inner.SendAsync(request, cancellationToken);
}
