using System.Net;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace EcsServiceConnect.LocalServer;

/// <summary>A front door behind Kestrel, on the loopback address only.</summary>
internal sealed class Server : IAsyncDisposable
{
    /// <summary>How long requests that run are given to end, once the server is to stop.</summary>
    private static readonly TimeSpan _farewell = TimeSpan.FromSeconds(5);

    private readonly WebApplication _application;

    private Server(WebApplication application)
    {
        _application = application;
        Url = new Uri(application.Urls.First());
    }

    /// <summary>Where it listens.</summary>
    public Uri Url { get; }

    /// <param name="door">What answers.</param>
    /// <param name="port">The port, or 0 for a free one.</param>
    /// <param name="cancellationToken">Ends the start.</param>
    /// <exception cref="IOException">The port is taken.</exception>
    public static async Task<Server> StartAsync(RequestRouter door, int port, CancellationToken cancellationToken = default)
    {
        // Nothing from the environment or from files: what the command line says is all there is.
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;

            // A body that is too large is refused by the ECS, so that the answer is one of its own.
            kestrel.Limits.MaxRequestBodySize = null;
            kestrel.Limits.MinRequestBodyDataRate = new MinDataRate(bytesPerSecond: 240, door.SlowBodyGracePeriod);
            kestrel.Listen(IPAddress.Loopback, port);
        });
        builder.Services.AddSingleton<IHostLifetime, NoLifetime>();
        builder.Services.Configure<HostOptions>(static host => host.ShutdownTimeout = _farewell);

        var application = builder.Build();
        var stopping = application.Lifetime.ApplicationStopping;
        application.Run(context => door.RouteAsync(context, stopping));
        try
        {
            await application.StartAsync(cancellationToken).ConfigureAwait(false);
        }
        catch
        {
            await application.DisposeAsync().ConfigureAwait(false);
            throw;
        }

        return new Server(application);
    }

    /// <summary>Takes no more requests, and waits a while for those that run.</summary>
    public Task StopAsync() => _application.StopAsync();

    public ValueTask DisposeAsync() => _application.DisposeAsync();
}
