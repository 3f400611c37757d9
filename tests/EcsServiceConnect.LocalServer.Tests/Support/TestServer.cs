using EcsServiceConnect.Client.Testing;

namespace EcsServiceConnect.LocalServer.Tests;

/// <summary>A server of its own for a test, in the process of the test.</summary>
internal sealed class TestServer : IAsyncDisposable
{
    private readonly WebApplication _application;
    private readonly ILoggerFactory _loggers;
    private readonly AccessLogProvider? _accessLog;

    private TestServer(WebApplication application, ILoggerFactory loggers, AccessLogProvider? accessLog)
    {
        _application = application;
        _loggers = loggers;
        _accessLog = accessLog;
        Url = new Uri(application.Urls.First());
    }

    /// <summary>Where the server listens; known after it has stopped, too.</summary>
    public Uri Url { get; }

    public static async Task<TestServer> StartAsync(
        InMemoryEcs ecs, TimeProvider clock, ServerOptions? options = null, TextWriter? accessLog = null, TextWriter? errors = null)
    {
        var provider = accessLog is null ? null : new AccessLogProvider(accessLog, clock);
        var loggers = ServerLogging.CreateFactory(provider, errors ?? TextWriter.Null);
        var application = ServerApplication.Create(options ?? new ServerOptions(), ecs, file: null, loggers, clock);
        await application.StartAsync(TestContext.Current.CancellationToken);
        provider?.Start();
        return new TestServer(application, loggers, provider);
    }

    public Task StopAsync() => _application.StopAsync(TestContext.Current.CancellationToken);

    public async ValueTask DisposeAsync()
    {
        await _application.DisposeAsync();
        if (_accessLog is not null)
        {
            await _accessLog.DisposeAsync();
        }

        _loggers.Dispose();
    }
}
