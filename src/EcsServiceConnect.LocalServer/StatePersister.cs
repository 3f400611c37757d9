using System.Threading.Channels;
using EcsServiceConnect.Client.Testing;

namespace EcsServiceConnect.LocalServer;

/// <summary>
/// Saves changes to the state file: soon after they were made, at most once a second, and when the server stops. A failure is logged
/// once, and saving is retried until it succeeds.
/// </summary>
internal sealed partial class StatePersister : BackgroundService
{
    private const int MaxFinalAttempts = 3;

    /// <summary>A large state takes long to save. At most one part in this many of the time is spent on it.</summary>
    private const int MinIntervalFactor = 10;

    private static readonly TimeSpan _interval = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan _finalRetryDelay = TimeSpan.FromMilliseconds(200);

    private readonly InMemoryEcs _ecs;
    private readonly StateFile _file;
    private readonly ILogger _logger;
    private readonly TimeProvider _clock;
    private readonly Channel<bool> _changes = Channel.CreateBounded<bool>(
        new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    private long _savedCount;
    private volatile bool _isFailing;

    /// <param name="ecs">The ECS to save; the file has its present state.</param>
    /// <param name="file">The file to save to.</param>
    /// <param name="logger">The log of failures.</param>
    /// <param name="clock">The clock of the intervals.</param>
    public StatePersister(InMemoryEcs ecs, StateFile file, ILogger<StatePersister> logger, TimeProvider clock)
    {
        _ecs = ecs;
        _file = file;
        _logger = logger;
        _clock = clock;
        _savedCount = ecs.ChangeCount;
    }

    /// <summary>Whether there are changes that are not in the file yet.</summary>
    public bool HasUnsavedChanges => UnsavedCount != 0;

    /// <summary>Whether the last attempt to write the file failed.</summary>
    public bool IsFailing => _isFailing;

    private long UnsavedCount => _ecs.ChangeCount - Interlocked.Read(ref _savedCount);

    /// <summary>Saves soon if there is a change. To be called after each call.</summary>
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
        for (var attempt = 1; HasUnsavedChanges && !await TrySaveAsync().ConfigureAwait(false); attempt++)
        {
            if (attempt == MaxFinalAttempts)
            {
                LogLost(_logger, UnsavedCount);
                return;
            }

            await Task.Delay(_finalRetryDelay, _clock, CancellationToken.None).ConfigureAwait(false);
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (true)
        {
            await _changes.Reader.ReadAsync(stoppingToken).ConfigureAwait(false);
            do
            {
                var start = _clock.GetTimestamp();
                await TrySaveAsync().ConfigureAwait(false);
                var minInterval = _clock.GetElapsedTime(start) * (MinIntervalFactor - 1);
                await Task.Delay(minInterval > _interval ? minInterval : _interval, _clock, stoppingToken).ConfigureAwait(false);
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
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            if (!_isFailing)
            {
                LogNotSaved(_logger, _file.Path, exception.Message, UnsavedCount);
            }

            _isFailing = true;
            return false;
        }

        Interlocked.Exchange(ref _savedCount, count);
        if (_isFailing)
        {
            _isFailing = false;
            LogSavedAgain(_logger, _file.Path);
        }

        return true;
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
}
