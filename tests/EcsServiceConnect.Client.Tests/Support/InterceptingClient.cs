namespace EcsServiceConnect.Client.Tests.Support;

/// <summary>Does something right before the first request of one type is sent.</summary>
internal sealed class InterceptingClient(IEcsClient inner, Type request, Func<Task> intercept) : IEcsClient
{
    private bool _isDone;

    public async Task<TResponse> SendAsync<TResponse>(EcsRequest<TResponse> sent, CancellationToken cancellationToken = default)
        where TResponse : EcsResponse
    {
        if (sent.GetType() == request && !_isDone)
        {
            _isDone = true;
            await intercept();
        }

        return await inner.SendAsync(sent, cancellationToken);
    }
}
