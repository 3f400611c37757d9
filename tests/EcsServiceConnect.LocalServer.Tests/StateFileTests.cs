using System.Runtime.Versioning;
using System.Text;
using EcsServiceConnect.Client.Testing;

namespace EcsServiceConnect.LocalServer.Tests;

public sealed class StateFileTests : IDisposable
{
    private readonly TestFolder _folder = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task LoadAsync_NoFile_CreatesOneReadableByItsOwnerOnly()
    {
        using var file = StateFile.Open(_folder.StateFile);
        var ecs = await LoadAsync(file);

        Assert.Equal(0, ecs.ChangeCount);
        Assert.Equal(0, (await ReadAsync(_folder.StateFile)).ChangeCount);
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(_folder.StateFile));
        }
    }

    [Fact]
    public async Task LoadAsync_ExistingFile_RestoresTheState()
    {
        await CreateAsync();

        using var file = StateFile.Open(_folder.StateFile);
        using var client = (await LoadAsync(file)).CreateClient();

        Assert.Single((await client.ListClustersAsync(cancellationToken: Token)).ClusterArns);
    }

    [Fact]
    public async Task LoadAsync_OptionsNotSet_UsesThoseOfTheFile()
    {
        await CreateAsync(new InMemoryEcsOptions { Region = "eu-west-1", AccountId = "210987654321", EnableJournal = true });

        using var file = StateFile.Open(_folder.StateFile);
        var ecs = await LoadAsync(file);

        Assert.Equal(("eu-west-1", "210987654321"), (ecs.Region, ecs.AccountId));
    }

    [Theory]
    [InlineData("--region", "eu-west-1", null, null)]
    [InlineData("--account", null, "210987654321", null)]
    [InlineData("--deployment-duration", null, null, 5)]
    public async Task LoadAsync_ConflictingOption_ThrowsNamingOptionAndValue(string option, string? region, string? account, int? seconds)
    {
        var before = await CreateAsync();
        var options = new ServerOptions
        {
            Region = region,
            AccountId = account,
            DeploymentDuration = seconds is { } some ? TimeSpan.FromSeconds(some) : null,
        };

        using var file = StateFile.Open(_folder.StateFile);
        var exception = await Assert.ThrowsAsync<StartupException>(() => LoadAsync(file, options));

        Assert.StartsWith(option + " is '", exception.Message, StringComparison.Ordinal);
        Assert.Contains(_folder.StateFile, exception.Message, StringComparison.Ordinal);
        Assert.Equal(before, await File.ReadAllBytesAsync(_folder.StateFile, Token));
    }

    [Fact]
    public async Task LoadAsync_SameOptions_Succeeds()
    {
        await CreateAsync();
        var options = new ServerOptions { Region = "us-east-1", AccountId = "123456789012", DeploymentDuration = TimeSpan.FromSeconds(1) };

        using var file = StateFile.Open(_folder.StateFile);

        Assert.Equal(1, (await LoadAsync(file, options)).ChangeCount);
    }

    [Theory]
    [InlineData("empty", "")]
    [InlineData("not a saved", "{\"clusters\":[]}\n")]
    [InlineData("newer", "{\"format\":\"ecs-in-memory-state\",\"version\":7}\n")]
    public async Task LoadAsync_AnotherFile_ThrowsAndLeavesItUnchanged(string expected, string content)
    {
        await File.WriteAllTextAsync(_folder.StateFile, content, Token);

        await AssertThrowsAsync(expected, Encoding.UTF8.GetBytes(content));
    }

    [Theory]
    [InlineData(0.02, "not a saved")]
    [InlineData(0.5, "damaged")]
    [InlineData(0.8, "damaged")]
    [InlineData(0.95, "damaged")]
    public async Task LoadAsync_DamagedFile_ThrowsAndLeavesItUnchanged(double namespaceName, string expected)
    {
        var content = await CreateAsync();
        content[(int)(content.Length * namespaceName)] ^= 1;
        await File.WriteAllBytesAsync(_folder.StateFile, content, Token);

        await AssertThrowsAsync(expected, content);
    }

    [Fact]
    public async Task LoadAsync_TruncatedFile_ThrowsAndLeavesItUnchanged()
    {
        var content = (await CreateAsync())[..^90];
        await File.WriteAllBytesAsync(_folder.StateFile, content, Token);

        await AssertThrowsAsync("truncated", content);
    }

    [Fact]
    public async Task Open_SecondTime_ThrowsUntilTheFirstIsClosed()
    {
        using (StateFile.Open(_folder.StateFile))
        {
            var exception = Assert.Throws<StartupException>(() => StateFile.Open(_folder.StateFile));
            Assert.Contains("another ecs-local", exception.Message, StringComparison.Ordinal);
        }

        using var file = StateFile.Open(_folder.StateFile);
        Assert.Equal(0, (await LoadAsync(file)).ChangeCount);
    }

    [Fact]
    public async Task LoadAsync_FileNotWritable_Throws()
    {
        using var file = StateFile.Open(_folder.StateFile);
        Directory.CreateDirectory(_folder.StateFile + ".ecs-local-draft");

        var exception = await Assert.ThrowsAsync<StartupException>(() => LoadAsync(file));

        Assert.Contains("cannot be written", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task LoadAsync_DraftLeftByACrash_IsReplaced()
    {
        await CreateAsync();
        await File.WriteAllTextAsync(_folder.StateFile + ".ecs-local-draft", new string('x', 100_000), Token);

        using (var file = StateFile.Open(_folder.StateFile))
        {
            await LoadAsync(file);
        }

        Assert.Equal(1, (await ReadAsync(_folder.StateFile)).ChangeCount);
        Assert.False(File.Exists(_folder.StateFile + ".ecs-local-draft"));
    }

    [Fact]
    [UnsupportedOSPlatform("windows")]
    public async Task LoadAsync_DraftIsALink_WritesNothingThroughIt()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Rights and links are others on Windows.");
        await File.WriteAllTextAsync(_folder.GetPath("victim"), "precious", Token);
        File.CreateSymbolicLink(_folder.StateFile + ".ecs-local-draft", _folder.GetPath("victim"));

        using var file = StateFile.Open(_folder.StateFile);
        await LoadAsync(file);

        Assert.Equal("precious", await File.ReadAllTextAsync(_folder.GetPath("victim"), Token));
        Assert.Null(new FileInfo(_folder.StateFile).LinkTarget);
        Assert.Equal(0, (await ReadAsync(_folder.StateFile)).ChangeCount);
    }

    [Fact]
    [UnsupportedOSPlatform("windows")]
    public async Task LoadAsync_DraftReadableByOthers_DoesNotPassItsModeOn()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Rights and links are others on Windows.");
        await File.WriteAllTextAsync(_folder.StateFile + ".ecs-local-draft", "", Token);
        File.SetUnixFileMode(_folder.StateFile + ".ecs-local-draft", (UnixFileMode)0b110_110_110);

        using var file = StateFile.Open(_folder.StateFile);
        await LoadAsync(file);

        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(_folder.StateFile));
    }

    [Fact]
    [UnsupportedOSPlatform("windows")]
    public async Task SaveAsync_FileModeAndLink_AreKept()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Rights and links are others on Windows.");
        await CreateAsync();
        const UnixFileMode Shared = (UnixFileMode)0b110_110_100;
        File.SetUnixFileMode(_folder.StateFile, Shared);
        File.CreateSymbolicLink(_folder.GetPath("link"), _folder.StateFile);

        using (var file = StateFile.Open(_folder.GetPath("link")))
        {
            var ecs = await LoadAsync(file);
            await ChangeAsync(ecs);
            await file.SaveAsync(ecs);
            await file.CompactAsync(ecs);
        }

        Assert.Equal(_folder.StateFile, new FileInfo(_folder.GetPath("link")).LinkTarget);
        Assert.Equal(Shared, File.GetUnixFileMode(_folder.StateFile));
        Assert.Equal(2, (await ReadAsync(_folder.StateFile)).ChangeCount);
    }

    [Fact]
    public async Task SaveAsync_Change_AppendsIt()
    {
        var before = await CreateAsync();
        using var file = StateFile.Open(_folder.StateFile);
        var ecs = await LoadAsync(file);
        await ChangeAsync(ecs);

        Assert.Equal(2, await file.SaveAsync(ecs));

        Assert.Equal(before, (await File.ReadAllBytesAsync(_folder.StateFile, Token))[..before.Length]);
        Assert.Equal(2, (await ReadAsync(_folder.StateFile)).ChangeCount);
    }

    [Fact]
    public async Task CompactAsync_AppendedChanges_LeavesOnePart()
    {
        await CreateAsync();
        using var file = StateFile.Open(_folder.StateFile);
        var ecs = await LoadAsync(file);
        await ChangeAsync(ecs);
        await file.SaveAsync(ecs);

        await file.CompactAsync(ecs);

        var content = await File.ReadAllTextAsync(_folder.StateFile, Token);
        Assert.Equal(4, content.Count(static character => character == '\n'));
        Assert.Equal(2, (await ReadAsync(_folder.StateFile)).ChangeCount);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(100)]
    [InlineData(200)]
    public async Task LoadAsync_LastSaveCutOff_RestoresTheStateBeforeAndGoesOn(int missingBytes)
    {
        await CreateAsync();
        using (var crashed = StateFile.Open(_folder.StateFile))
        {
            var unsaved = await LoadAsync(crashed);
            await ChangeAsync(unsaved);
            await crashed.SaveAsync(unsaved);
        }

        var content = await File.ReadAllBytesAsync(_folder.StateFile, Token);
        await File.WriteAllBytesAsync(_folder.StateFile, content[..^missingBytes], Token);

        using var file = StateFile.Open(_folder.StateFile);
        var ecs = await LoadAsync(file);
        Assert.True(file.HadUnfinishedSave);
        Assert.Equal(1, ecs.ChangeCount);
        await ChangeAsync(ecs);
        await file.SaveAsync(ecs);

        Assert.Equal(2, (await ReadAsync(_folder.StateFile)).ChangeCount);
    }

    [Theory]
    [InlineData("deleted")]
    [InlineData("cut off")]
    [InlineData("written to")]
    [InlineData("replaced by a link")]
    public async Task SaveAsync_FileChangedByOthers_IsReplacedAsAWhole(string change)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Rights and links are others on Windows.");
        await CreateAsync();
        using var file = StateFile.Open(_folder.StateFile);
        var ecs = await LoadAsync(file);
        await ChangeAsync(ecs);
        var length = new FileInfo(_folder.StateFile).Length;
        switch (change)
        {
            case "cut off":
                await File.WriteAllTextAsync(_folder.StateFile, "", Token);
                break;
            case "written to":
                await File.AppendAllTextAsync(_folder.StateFile, "x", Token);
                break;
            default:
                File.Delete(_folder.StateFile);
                break;
        }

        if (change == "replaced by a link")
        {
            await File.WriteAllTextAsync(_folder.GetPath("victim"), new string('x', (int)length), Token);
            File.CreateSymbolicLink(_folder.StateFile, _folder.GetPath("victim"));
        }

        await file.SaveAsync(ecs);

        Assert.Equal(2, (await ReadAsync(_folder.StateFile)).ChangeCount);
        Assert.Null(new FileInfo(_folder.StateFile).LinkTarget);
    }

    private static Task<InMemoryEcs> LoadAsync(StateFile file, ServerOptions? options = null) =>
        file.LoadAsync(new InMemoryEcsOptions { EnableJournal = true }, options ?? new ServerOptions(), Token);

    private static async Task<InMemoryEcs> ReadAsync(string path)
    {
        await using var content = File.OpenRead(path);
        return await InMemoryEcs.LoadAsync(content, cancellationToken: Token);
    }

    /// <summary>Creates a file with a cluster in it.</summary>
    private async Task<byte[]> CreateAsync(InMemoryEcsOptions? options = null)
    {
        using var file = StateFile.Open(_folder.StateFile);
        var ecs = new InMemoryEcs(options ?? new InMemoryEcsOptions { EnableJournal = true });
        await ChangeAsync(ecs);
        await file.SaveAsync(ecs);
        return await File.ReadAllBytesAsync(_folder.StateFile, Token);
    }

    private static async Task ChangeAsync(InMemoryEcs ecs)
    {
        using var client = ecs.CreateClient();
        await client.CreateClusterAsync(new CreateClusterRequest { ClusterName = $"c{ecs.ChangeCount}" }, Token);
    }

    private async Task AssertThrowsAsync(string expected, byte[] content)
    {
        using var file = StateFile.Open(_folder.StateFile);
        var exception = await Assert.ThrowsAsync<StartupException>(() => LoadAsync(file));

        Assert.Contains(expected, exception.Message, StringComparison.Ordinal);
        Assert.Contains(_folder.StateFile, exception.Message, StringComparison.Ordinal);
        Assert.Contains("move it away", exception.Message, StringComparison.Ordinal);
        Assert.Equal(content, await File.ReadAllBytesAsync(_folder.StateFile, Token));
    }
}
