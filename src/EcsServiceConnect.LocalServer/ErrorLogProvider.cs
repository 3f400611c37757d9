namespace EcsServiceConnect.LocalServer;

/// <summary>Writes log messages to the error output, one after the other.</summary>
internal sealed class ErrorLogProvider(TextWriter error) : ILoggerProvider
{
    private readonly Lock _lock = new();

    public ILogger CreateLogger(string categoryName) => new LineLogger(Write);

    public void Dispose()
    {
        // The error output belongs to the process.
    }

    private void Write(string line)
    {
        lock (_lock)
        {
            error.WriteLine(line);
        }
    }
}
