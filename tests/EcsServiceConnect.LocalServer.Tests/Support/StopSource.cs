using Microsoft.Extensions.Hosting;

namespace EcsServiceConnect.LocalServer.Tests;

/// <summary>A lifetime that a test ends.</summary>
internal sealed class StopSource : IHostApplicationLifetime, IDisposable
{
    private readonly CancellationTokenSource _stopping = new();

    public CancellationToken ApplicationStarted => CancellationToken.None;

    public CancellationToken ApplicationStopping => _stopping.Token;

    public CancellationToken ApplicationStopped => CancellationToken.None;

    public void StopApplication() => _stopping.Cancel();

    public void Dispose() => _stopping.Dispose();
}
