using System.Threading.Channels;
using EcsServiceConnect.Client.Testing;

namespace EcsServiceConnect.LocalServer;

/// <summary>
/// Saves changes to the state file: soon after they were made, at most once a second, and when the server stops; if it is durable, before
/// the response of a call is sent. A failure is logged once, and saving is retried until it succeeds.
/// </summary>
internal sealed partial class StatePersister : BackgroundService
{
    /// <summary>What the caller of a durable call learns if it cannot be saved.</summary>
    public const string NotSavedMessage = "The state file cannot be written, see the error output of ecs-local. The call has been executed; it is"
        + " saved as soon as the file can be written again.";

    private const int MaxFinalAttempts = 3;

    private static readonly TimeSpan _interval = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan _finalRetryDelay = TimeSpan.FromMilliseconds(200);

    private readonly InMemoryEcs _ecs;
    private readonly StateFile _file;
    private readonly ILogger _logger;
    private readonly TimeProvider _clock;
    private readonly bool _isDurable;
    private readonly SemaphoreSlim _saving = new(1);
    private readonly Channel<bool> _changes = Channel.CreateBounded<bool>(
        new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    private long _savedCount;
    private volatile bool _isFailing;

    /// <param name="ecs">The ECS to save; the file has its present state.</param>
    /// <param name="file">The file to save to.</param>
    /// <param name="logger">The log of failures.</param>
    /// <param name="clock">The clock of the intervals.</param>
    /// <param name="options">Whether it is durable.</param>
    public StatePersister(InMemoryEcs ecs, StateFile file, ILogger<StatePersister> logger, TimeProvider clock, ServerOptions options)
    {
        _ecs = ecs;
        _file = file;
        _logger = logger;
        _clock = clock;
        _isDurable = options.Durable;
        _savedCount = ecs.ChangeCount;
    }

    /// <summary>Whether there are changes that are not in the file yet.</summary>
    public bool HasUnsavedChanges => UnsavedCount != 0;

    /// <summary>Whether the last attempt to write the file failed.</summary>
    public bool IsFailing => _isFailing;

    private long UnsavedCount => _ecs.ChangeCount - Interlocked.Read(ref _savedCount);

    /// <summary>
    /// Saves what a call has changed before its response is sent if this is durable, soon otherwise. Calls at the same time share a save.
    /// </summary>
    /// <returns>Whether the response can be sent: false if what it shows must be in the file, and cannot be written to it.</returns>
    public async ValueTask<bool> CompleteCallAsync()
    {
        if (!HasUnsavedChanges)
        {
            return true;
        }

        if (_isDurable && await TrySaveAsync(_ecs.ChangeCount).ConfigureAwait(false))
        {
            return true;
        }

        NotifyChange();
        return !_isDurable;
    }

    /// <summary>Saves soon if there is a change.</summary>
    public void NotifyChange()
    {
        if (HasUnsavedChanges)
        {
            _changes.Writer.TryWrite(true);
        }
    }

    /// <summary>Saves the last changes. If that fails, <see cref="HasUnsavedChanges"/> stays set.</summary>
    /// <param name="cancellationToken">
    /// A token to cancel the shutdown. It has no effect: the shutdown timeout is for requests, and saving takes the time that it needs.
    /// </param>
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(CancellationToken.None).ConfigureAwait(false);
        for (var attempt = 1; HasUnsavedChanges && !await TrySaveAsync(_ecs.ChangeCount).ConfigureAwait(false); attempt++)
        {
            if (attempt == MaxFinalAttempts)
            {
                LogLost(_logger, UnsavedCount);
                return;
            }

            await Task.Delay(_finalRetryDelay, _clock, CancellationToken.None).ConfigureAwait(false);
        }

        await CompactAsync().ConfigureAwait(false);
    }

    public override void Dispose()
    {
        base.Dispose();
        _saving.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (true)
        {
            await _changes.Reader.ReadAsync(stoppingToken).ConfigureAwait(false);
            do
            {
                await TrySaveAsync(_ecs.ChangeCount).ConfigureAwait(false);
                await Task.Delay(_interval, _clock, stoppingToken).ConfigureAwait(false);
            }
            while (IsFailing);
        }
    }

    /// <summary>Saves unless as many changes are saved already.</summary>
    private async Task<bool> TrySaveAsync(long count)
    {
        await _saving.WaitAsync().ConfigureAwait(false);
        try
        {
            return Interlocked.Read(ref _savedCount) >= count || await TryWriteAsync().ConfigureAwait(false);
        }
        finally
        {
            _saving.Release();
        }
    }

    private async Task<bool> TryWriteAsync()
    {
        try
        {
            Interlocked.Exchange(ref _savedCount, await _file.SaveAsync(_ecs).ConfigureAwait(false));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            if (!_isFailing)
            {
                LogNotSaved(_logger, _file.Path, exception.Message, UnsavedCount);
            }

            _isFailing = true;
            return false;
        }

        if (_isFailing)
        {
            _isFailing = false;
            LogSavedAgain(_logger, _file.Path);
        }

        return true;
    }

    /// <summary>The file is complete without this, too.</summary>
    private async Task CompactAsync()
    {
        try
        {
            await _file.CompactAsync(_ecs).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            LogNotCompacted(_logger, _file.Path, exception.Message);
        }
    }

    [LoggerMessage(
        1,
        LogLevel.Error,
        "The state file '{Path}' cannot be written: {Reason} The last {Count} calls are in memory only; saving is retried every second.",
        EventName = "StateNotSaved")]
    private static partial void LogNotSaved(ILogger logger, string path, string reason, long count);

    [LoggerMessage(2, LogLevel.Information, "The state file '{Path}' is written again; nothing was lost.", EventName = "StateSavedAgain")]
    private static partial void LogSavedAgain(ILogger logger, string path);

    [LoggerMessage(3, LogLevel.Error, "The server stops without saving its last {Count} calls: they are lost.", EventName = "StateLost")]
    private static partial void LogLost(ILogger logger, long count);

    [LoggerMessage(
        4,
        LogLevel.Warning,
        "The state file '{Path}' is complete, but could not be rewritten at the end: {Reason} The next start tries it again.",
        EventName = "StateNotCompacted")]
    private static partial void LogNotCompacted(ILogger logger, string path, string reason);
}
