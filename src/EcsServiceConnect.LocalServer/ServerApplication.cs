using EcsServiceConnect.Client.Testing;
using EcsServiceConnect.LocalServer.Control;
using EcsServiceConnect.LocalServer.Page;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace EcsServiceConnect.LocalServer;

/// <summary>Composes the web application: an ECS behind Kestrel.</summary>
internal static class ServerApplication
{
    /// <summary>How long requests in progress may take once the server stops.</summary>
    private static readonly TimeSpan _shutdownTimeout = TimeSpan.FromSeconds(5);

    /// <param name="options">The address, the hosts and the latency.</param>
    /// <param name="ecs">The ECS that handles the requests.</param>
    /// <param name="file">The file that its state is saved to; null for none.</param>
    /// <param name="loggers">Where the server logs.</param>
    /// <param name="clock">The clock of latency, log and state file.</param>
    public static WebApplication Create(
        ServerOptions options, InMemoryEcs ecs, StateFile? file, ILoggerFactory loggers, TimeProvider clock)
    {
        // Nothing is read from the environment or from files: the command line has all options.
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => Configure(kestrel, options));
        builder.Services.Configure<HostOptions>(static host => host.ShutdownTimeout = _shutdownTimeout);
        builder.Services.Replace(ServiceDescriptor.Singleton(loggers));
        builder.Services.AddSingleton<IHostLifetime, NoLifetime>();
        builder.Services.AddSingleton(options);
        builder.Services.AddSingleton(ecs);
        builder.Services.AddSingleton(clock);
        if (file is not null)
        {
            // Hosted services stop in reverse order: the state is saved after the web server has stopped.
            builder.Services.AddSingleton(file);
            builder.Services.AddSingleton<StatePersister>();
            builder.Services.AddHostedService(static services => services.GetRequiredService<StatePersister>());
        }

        builder.Services.AddRoutingCore();
        builder.Services.AddSingleton<EcsEndpoint>();
        builder.Services.AddSingleton<SessionEndpoint>();
        builder.Services.AddSingleton(new ScriptedSetups(ecs, options, clock as SteadyClock));
        builder.Services.AddSingleton<StateEndpoint>();
        builder.Services.AddSingleton<AlarmEndpoint>();
        builder.Services.AddSingleton<CallEndpoint>();
        builder.Services.AddSingleton<EventStore>();
        builder.Services.AddSingleton<EventEndpoint>();
        builder.Services.AddSingleton<LivePage>();
        builder.Services.AddSingleton<HealthResponseWriter>();
        builder.Services.AddHealthChecks().AddCheck<StateFileHealthCheck>(StateFileHealthCheck.Name);

        var application = builder.Build();
        application.UseMiddleware<AccessLogMiddleware>();
        application.UseMiddleware<RequestOriginMiddleware>();
        application.UseWebSockets();
        application.UseRequestRouter();
        return application;
    }

    private static void Configure(KestrelServerOptions kestrel, ServerOptions options)
    {
        kestrel.AddServerHeader = false;

        // The ECS itself rejects a body that is too large, with an error of its own.
        kestrel.Limits.MaxRequestBodySize = null;
        kestrel.Limits.MinRequestBodyDataRate = new MinDataRate(bytesPerSecond: 240, options.SlowBodyGracePeriod);
        kestrel.Listen(options.Address, options.Port);
    }
}
