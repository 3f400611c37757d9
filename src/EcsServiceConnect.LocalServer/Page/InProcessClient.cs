using EcsServiceConnect.Client;
using EcsServiceConnect.Client.Testing;

namespace EcsServiceConnect.LocalServer.Page;

/// <summary>
/// Reads the ECS for the page. Unlike a client's, its requests count for no rate limit, take no scripted fault and are not recorded: a page
/// that is open changes nothing for the programs that are tested.
/// </summary>
internal sealed class InProcessClient(InMemoryEcs ecs) : IEcsClient
{
    public Task<TResponse> SendAsync<TResponse>(EcsRequest<TResponse> request, CancellationToken cancellationToken = default)
        where TResponse : EcsResponse
    {
        if (cancellationToken.IsCancellationRequested)
        {
            return Task.FromCanceled<TResponse>(cancellationToken);
        }

        try
        {
            return Task.FromResult(ecs.Seed(request));
        }
        catch (EcsException error)
        {
            return Task.FromException<TResponse>(error);
        }
    }
}
