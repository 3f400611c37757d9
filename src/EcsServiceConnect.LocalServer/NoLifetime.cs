namespace EcsServiceConnect.LocalServer;

/// <summary>Leaves signals to <see cref="StopSignal"/>, which handles them before there is a host, too.</summary>
internal sealed class NoLifetime : IHostLifetime
{
    public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
