using EcsServiceConnect.Client.Testing;

namespace EcsServiceConnect.LocalServer.Tests;

public sealed class StatePersisterTests : IAsyncLifetime
{
    private readonly TestFolder _folder = new();
    private readonly SignalingClock _clock = new();
    private readonly StringWriter _error = new();
    private StateFile _file = null!;
    private InMemoryEcs _ecs = null!;
    private EcsClient _client = null!;
    private ILoggerFactory _loggers = null!;
    private StatePersister _persister = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _file = StateFile.Open(_folder.StateFile);
        _ecs = await _file.LoadAsync(new InMemoryEcsOptions { EnableJournal = true }, new ServerOptions(), Token);
        _client = _ecs.CreateClient();
        _loggers = ServerLogging.CreateFactory(accessLog: null, _error);
        _persister = new StatePersister(_ecs, _file, _loggers.CreateLogger<StatePersister>(), _clock);
        await _persister.StartAsync(Token);
    }

    public async ValueTask DisposeAsync()
    {
        _persister.Dispose();
        await _persister.ExecuteTask!.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _loggers.Dispose();
        _client.Dispose();
        _file.Dispose();
        _folder.Dispose();
        _clock.Dispose();
        await _error.DisposeAsync();
    }

    [Fact]
    public async Task NotifyChange_Change_IsWrittenSoon()
    {
        await ChangeAsync();
        await _clock.NextTimerAsync();

        Assert.Equal(1, await SavedAsync());
        Assert.False(_persister.HasUnsavedChanges);
    }

    [Fact]
    public async Task NotifyChange_SeveralChangesWithinASecond_AreWrittenTogether()
    {
        await ChangeAsync();
        await _clock.NextTimerAsync();
        await ChangeAsync();
        await ChangeAsync();
        _clock.Advance(TimeSpan.FromMilliseconds(999));
        Assert.Equal(1, await SavedAsync());
        Assert.True(_persister.HasUnsavedChanges);

        _clock.Advance(TimeSpan.FromMilliseconds(1));
        await _clock.NextTimerAsync();

        Assert.Equal(3, await SavedAsync());
    }

    [Fact]
    public async Task NotifyChange_ReadOnlyCalls_WritesNothing()
    {
        File.Delete(_folder.StateFile);
        await _client.ListClustersAsync(cancellationToken: Token);
        _persister.NotifyChange();

        await _persister.StopAsync(Token);
        Assert.False(_persister.HasUnsavedChanges);
        Assert.False(File.Exists(_folder.StateFile));
    }

    [Fact]
    public async Task StopAsync_UnsavedChanges_AreWritten()
    {
        await ChangeAsync();
        await _clock.NextTimerAsync();
        await ChangeAsync();

        await _persister.StopAsync(Token);

        Assert.False(_persister.HasUnsavedChanges);
        Assert.Equal(2, await SavedAsync());
        Assert.Empty(_error.ToString());
    }

    [Fact]
    public async Task NotifyChange_FileNotWritable_IsReportedOnceAndRetried()
    {
        Directory.CreateDirectory(Draft);
        await ChangeAsync();
        await _clock.NextTimerAsync();
        Assert.True(_persister.IsFailing);
        _clock.Advance(TimeSpan.FromSeconds(1));
        await _clock.NextTimerAsync();
        Assert.Equal(0, await SavedAsync());
        Directory.Delete(Draft);
        _clock.Advance(TimeSpan.FromSeconds(1));
        await _clock.NextTimerAsync();

        Assert.Equal(1, await SavedAsync());
        Assert.False(_persister.IsFailing);
        var lines = _error.ToString().TrimEnd().Split(Environment.NewLine);
        Assert.Equal(2, lines.Length);
        Assert.Contains(_folder.StateFile, lines[0], StringComparison.Ordinal);
        Assert.Contains("last 1 calls are in memory only", lines[0], StringComparison.Ordinal);
        Assert.Contains("nothing was lost", lines[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task StopAsync_FileNotWritable_ReportsLostCalls()
    {
        Directory.CreateDirectory(Draft);
        await ChangeAsync();
        await _clock.NextTimerAsync();

        var stopping = _persister.StopAsync(Token);
        for (var attempt = 1; attempt < 3; attempt++)
        {
            await _clock.NextTimerAsync();
            _clock.Advance(TimeSpan.FromSeconds(1));
        }

        await stopping;
        Assert.True(_persister.HasUnsavedChanges);
        Assert.Contains("last 1 calls: they are lost", _error.ToString(), StringComparison.Ordinal);
        Assert.Equal(0, await SavedAsync());
    }

    private string Draft => _folder.StateFile + ".ecs-local-draft";

    private async Task ChangeAsync()
    {
        await _client.CreateClusterAsync(cancellationToken: Token);
        _persister.NotifyChange();
    }

    private async Task<long> SavedAsync()
    {
        await using var content = File.OpenRead(_folder.StateFile);
        return (await InMemoryEcs.LoadAsync(content, cancellationToken: Token)).ChangeCount;
    }
}
