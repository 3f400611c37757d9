namespace EcsServiceConnect.LocalServer;

/// <summary>Turns each log message into a line, followed by the exception if there is one.</summary>
internal sealed class LineLogger(Action<string> write) : ILogger
{
    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(
        LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        var message = formatter(state, exception);
        write(exception is null ? message : $"{message}{Environment.NewLine}{exception}");
    }
}
