using Microsoft.Extensions.Logging;

namespace EcsServiceConnect.Client.Testing.Tests;

public sealed class UnexpectedExceptionHandlerTests : IDisposable
{
    private readonly FailingClock _clock = new();
    private readonly RecordingLoggerFactory _loggers = new();

    public void Dispose() => _loggers.Dispose();

    [Fact]
    public async Task Handle_LoggerFactory_LogsTheException()
    {
        var ecs = new InMemoryEcs(new InMemoryEcsOptions { TimeProvider = _clock, LoggerFactory = _loggers });

        var response = await SendFailingAsync(ecs);

        Assert.Equal(500, response.StatusCode);
        Assert.Contains("InMemoryEcsOptions.LoggerFactory", Wire.ErrorOf<ServerException>(response, 500), StringComparison.Ordinal);
        var (category, level, message, exception) = Assert.Single(_loggers.Messages);
        Assert.Equal("EcsServiceConnect.Client.Testing.InMemoryEcs", category);
        Assert.Equal(LogLevel.Error, level);
        Assert.EndsWith("'AmazonEC2ContainerServiceV20141113.ListClusters'", message, StringComparison.Ordinal);
        Assert.Same(_clock.Exception, exception);
    }

    [Fact]
    public async Task Handle_Hook_ReceivesRequestAndException()
    {
        var failures = new List<(InMemoryEcsRequest Request, Exception Exception)>();
        var ecs = new InMemoryEcs(new InMemoryEcsOptions
        {
            TimeProvider = _clock,
            OnUnexpectedException = (request, exception) => failures.Add((request, exception)),
        });

        await SendFailingAsync(ecs);

        var failure = Assert.Single(failures);
        Assert.Equal("POST", failure.Request.Method);
        Assert.Same(_clock.Exception, failure.Exception);
    }

    [Fact]
    public async Task Handle_HookThrows_ReachesTheCaller()
    {
        var ecs = new InMemoryEcs(new InMemoryEcsOptions
        {
            TimeProvider = _clock,
            OnUnexpectedException = static (_, exception) => throw new InvalidOperationException("From the hook.", exception),
        });

        var thrown = await Assert.ThrowsAsync<InvalidOperationException>(async () => await SendFailingAsync(ecs));

        Assert.Same(_clock.Exception, thrown.InnerException);
    }

    [Fact]
    public async Task Handle_ModeledError_IsNotReported()
    {
        var ecs = new InMemoryEcs(new InMemoryEcsOptions
        {
            LoggerFactory = _loggers,
            OnUnexpectedException = static (_, exception) => Assert.Fail(exception.ToString()),
        });

        Assert.Equal(400, (await ecs.SendAsync("DeleteCluster", """{"cluster":"none"}""")).StatusCode);

        Assert.Empty(_loggers.Messages);
    }

    /// <summary>Sends a request during which the clock fails once.</summary>
    private ValueTask<InMemoryEcsResponse> SendFailingAsync(InMemoryEcs ecs)
    {
        // The first time is that of the arrival, which is recorded before the ECS executes the request.
        _clock.CallsUntilFailure = 2;
        return ecs.SendAsync("ListClusters", "{}");
    }

    private sealed class FailingClock : TimeProvider
    {
        public int CallsUntilFailure { get; set; }

        public Exception Exception { get; } = new NotSupportedException("The clock has failed.");

        public override DateTimeOffset GetUtcNow() =>
            CallsUntilFailure > 0 && --CallsUntilFailure == 0 ? throw Exception : new DateTimeOffset(2026, 11, 23, 12, 0, 0, TimeSpan.Zero);
    }

    private sealed class RecordingLoggerFactory : ILoggerFactory
    {
        public List<(string Category, LogLevel Level, string Message, Exception? Exception)> Messages { get; } = [];

        public ILogger CreateLogger(string categoryName) => new RecordingLogger(categoryName, Messages);

        public void AddProvider(ILoggerProvider provider) => throw new NotSupportedException();

        public void Dispose()
        {
            // There is nothing to dispose of.
        }
    }

    private sealed class RecordingLogger(string category, List<(string, LogLevel, string, Exception?)> messages) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            messages.Add((category, logLevel, formatter(state, exception), exception));
    }
}
