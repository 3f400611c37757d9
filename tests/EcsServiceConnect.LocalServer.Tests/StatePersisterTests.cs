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
        _persister = CreatePersister(isDurable: false);
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
        MakeFileUnwritable();
        await ChangeAsync();
        await _clock.NextTimerAsync();
        Assert.True(_persister.IsFailing);
        _clock.Advance(TimeSpan.FromSeconds(1));
        await _clock.NextTimerAsync();
        Directory.Delete(_folder.StateFile);
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
        MakeFileUnwritable();
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
    }

    [Fact]
    public async Task StopAsync_ChangesAppended_LeavesOnePart()
    {
        await ChangeAsync();
        await _clock.NextTimerAsync();

        await _persister.StopAsync(Token);

        var content = await File.ReadAllTextAsync(_folder.StateFile, Token);
        Assert.Equal(3, content.Count(static character => character == '\n'));
    }

    [Fact]
    public async Task CompleteCallAsync_NotDurable_SavesSoon()
    {
        await _client.CreateClusterAsync(cancellationToken: Token);

        Assert.True(await _persister.CompleteCallAsync());
        await _clock.NextTimerAsync();

        Assert.Equal(1, await SavedAsync());
    }

    [Fact]
    public async Task CompleteCallAsync_Durable_SavesFirst()
    {
        using var durable = CreatePersister(isDurable: true);
        await _client.CreateClusterAsync(cancellationToken: Token);

        Assert.True(await durable.CompleteCallAsync());

        Assert.Equal(1, await SavedAsync());
    }

    [Fact]
    public async Task CompleteCallAsync_DurableCallsAtOnce_AreAllSaved()
    {
        using var durable = CreatePersister(isDurable: true);
        await Parallel.ForAsync(0, 50, Token, async (i, cancellation) =>
        {
            await _client.CreateClusterAsync(new CreateClusterRequest { ClusterName = $"c{i}" }, cancellation);
            Assert.True(await durable.CompleteCallAsync());
        });

        Assert.Equal(50, await SavedAsync());
    }

    [Fact]
    public async Task CompleteCallAsync_DurableAndNotWritable_IsFalseAndRetriesUntilSaved()
    {
        using var durable = CreatePersister(isDurable: true);
        await durable.StartAsync(Token);
        MakeFileUnwritable();
        await _client.CreateClusterAsync(cancellationToken: Token);

        Assert.False(await durable.CompleteCallAsync());
        await _clock.NextTimerAsync();
        Directory.Delete(_folder.StateFile);
        _clock.Advance(TimeSpan.FromSeconds(1));
        await _clock.NextTimerAsync();

        Assert.Equal(1, await SavedAsync());
        Assert.True(await durable.CompleteCallAsync());
        await durable.StopAsync(Token);
    }

    private void MakeFileUnwritable()
    {
        File.Delete(_folder.StateFile);
        Directory.CreateDirectory(_folder.StateFile);
    }

    private StatePersister CreatePersister(bool isDurable) =>
        new(_ecs, _file, _loggers.CreateLogger<StatePersister>(), _clock, new ServerOptions { Durable = isDurable });

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
