using System.Threading.Channels;
using EcsServiceConnect.Client.Testing;

namespace EcsServiceConnect.LocalServer;

/// <summary>
/// Brings changes to the state file: soon after they were made, at most once a second, and at the end. What cannot be written is told
/// once and tried again until it can.
/// </summary>
internal sealed class StatePersister : IAsyncDisposable
{
    private const int MaxFinalAttempts = 3;

    /// <summary>A big state takes long to write; this much of the time at most is spent on it.</summary>
    private const int ShareOfTime = 10;

    private static readonly TimeSpan _interval = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan _finalRetryDelay = TimeSpan.FromMilliseconds(200);

    private readonly InMemoryEcs _ecs;
    private readonly StateFile _file;
    private readonly TextWriter _error;
    private readonly TimeProvider _clock;
    private readonly Channel<bool> _changes = Channel.CreateBounded<bool>(
        new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    private readonly CancellationTokenSource _stop = new();
    private readonly Task _persisting;
    private long _saved;
    private volatile bool _failing;

    /// <param name="ecs">What is kept; the file holds it as it is now.</param>
    /// <param name="file">Where it is kept.</param>
    /// <param name="error">Where failures are told.</param>
    /// <param name="clock">What the pauses are measured by.</param>
    public StatePersister(InMemoryEcs ecs, StateFile file, TextWriter error, TimeProvider clock)
    {
        _ecs = ecs;
        _file = file;
        _error = error;
        _clock = clock;
        _saved = ecs.ChangeCount;
        _persisting = Task.Run(PersistAsync);
    }

    /// <summary>Whether there are changes that the file does not hold yet.</summary>
    public bool HasUnsavedChanges => Interlocked.Read(ref _saved) != _ecs.ChangeCount;

    /// <summary>Whether the last attempt to write the file failed.</summary>
    public bool IsFailing => _failing;

    /// <summary>To be called after each call; looks whether it changed something.</summary>
    public void NotifyChange()
    {
        if (HasUnsavedChanges)
        {
            _changes.Writer.TryWrite(true);
        }
    }

    /// <summary>Writes what is not written yet.</summary>
    /// <returns>False if it could not be written, and is lost.</returns>
    public async Task<bool> StopAsync()
    {
        await StopPersistingAsync().ConfigureAwait(false);
        for (var attempt = 1; HasUnsavedChanges && !await TrySaveAsync().ConfigureAwait(false); attempt++)
        {
            if (attempt == MaxFinalAttempts)
            {
                await _error.WriteLineAsync(
                    $"The server ends without having saved its last {UnsavedCount} calls: they are lost.").ConfigureAwait(false);
                return false;
            }

            await Task.Delay(_finalRetryDelay, _clock).ConfigureAwait(false);
        }

        return true;
    }

    public async ValueTask DisposeAsync()
    {
        await StopPersistingAsync().ConfigureAwait(false);
        _stop.Dispose();
    }

    private long UnsavedCount => _ecs.ChangeCount - Interlocked.Read(ref _saved);

    private async Task StopPersistingAsync()
    {
        await _stop.CancelAsync().ConfigureAwait(false);
        await _persisting.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private async Task PersistAsync()
    {
        while (true)
        {
            await _changes.Reader.ReadAsync(_stop.Token).ConfigureAwait(false);
            TimeSpan pause;
            do
            {
                var begun = _clock.GetTimestamp();
                await TrySaveAsync().ConfigureAwait(false);
                var share = _clock.GetElapsedTime(begun) * (ShareOfTime - 1);
                pause = share > _interval ? share : _interval;
                await Task.Delay(pause, _clock, _stop.Token).ConfigureAwait(false);
            }
            while (IsFailing);
        }
    }

    private async Task<bool> TrySaveAsync()
    {
        var count = _ecs.ChangeCount;
        try
        {
            await _file.WriteAsync(_ecs).ConfigureAwait(false);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            if (!_failing)
            {
                await _error.WriteLineAsync(
                    $"The state file '{_file.Path}' cannot be written: {failure.Message} The last {UnsavedCount} calls are in memory only;"
                    + " writing is tried again every second.").ConfigureAwait(false);
            }

            _failing = true;
            return false;
        }

        Interlocked.Exchange(ref _saved, count);
        if (_failing)
        {
            _failing = false;
            await _error.WriteLineAsync($"The state file '{_file.Path}' is written again; nothing was lost.").ConfigureAwait(false);
        }

        return true;
    }
}
