using System.Threading.Channels;

namespace EcsServiceConnect.LocalServer;

/// <summary>
/// Writes log messages to an output in the background, so that an output that is not read delays no request: messages that find no room
/// in the queue are counted instead.
/// </summary>
internal sealed class AccessLogProvider : ILoggerProvider, IAsyncDisposable
{
    private const int MaxQueuedLines = 10_000;

    /// <summary>How long the last lines may take to be written.</summary>
    private static readonly TimeSpan _flushTimeout = TimeSpan.FromSeconds(1);

    private readonly Channel<string> _lines = Channel.CreateBounded<string>(
        new BoundedChannelOptions(MaxQueuedLines) { SingleReader = true, FullMode = BoundedChannelFullMode.Wait });

    private readonly TextWriter _output;
    private readonly TimeProvider _clock;
    private Task _writing = Task.CompletedTask;
    private int _droppedLines;

    public AccessLogProvider(TextWriter output, TimeProvider clock)
    {
        _output = output;
        _clock = clock;
    }

    public ILogger CreateLogger(string categoryName) => new LineLogger(Enqueue);

    /// <summary>Starts to write the lines, which stay in the queue until then.</summary>
    public void Start() => _writing = Task.Run(WriteLinesAsync);

    public void Dispose() => _lines.Writer.TryComplete();

    public async ValueTask DisposeAsync()
    {
        Dispose();
        await _writing.WaitAsync(_flushTimeout, _clock).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private void Enqueue(string line)
    {
        if (!_lines.Writer.TryWrite(line))
        {
            Interlocked.Increment(ref _droppedLines);
        }
    }

    private async Task WriteLinesAsync()
    {
        try
        {
            await foreach (var line in _lines.Reader.ReadAllAsync().ConfigureAwait(false))
            {
                await _output.WriteLineAsync(line).ConfigureAwait(false);
                if (Interlocked.Exchange(ref _droppedLines, 0) is var droppedLines and > 0)
                {
                    await _output.WriteLineAsync($"... and {droppedLines} lines that were not read in time").ConfigureAwait(false);
                }

                await _output.FlushAsync().ConfigureAwait(false);
            }
        }
        catch (IOException)
        {
            // The other end of the output is closed. The server goes on without a log.
            _lines.Writer.TryComplete();
        }
    }
}
