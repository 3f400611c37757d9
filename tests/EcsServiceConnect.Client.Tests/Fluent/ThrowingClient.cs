namespace EcsServiceConnect.Client.Tests.Fluent;

/// <summary>A client for tests in which nothing may be sent.</summary>
internal sealed class ThrowingClient : IEcsClient
{
    public static IEcsClient Instance { get; } = new ThrowingClient();

    public Task<TResponse> SendAsync<TResponse>(EcsRequest<TResponse> request, CancellationToken cancellationToken = default)
        where TResponse : EcsResponse =>
        throw new InvalidOperationException($"{request.Operation.Name} was sent.");
}
