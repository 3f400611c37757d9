using System.Diagnostics;
using System.Net.Sockets;

namespace EcsServiceConnect.LocalServer.Tests;

public sealed class StateFilePathTests : IDisposable
{
    private readonly TestFolder _folder = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Resolve_FolderMissing_ThrowsSayingToCreateIt() => AssertThrows("Create the folder first", _folder.GetPath("none/state.json"));

    [Fact]
    public void Resolve_Folder_Throws() => AssertThrows("is a folder", _folder.Path);

    [Fact]
    public void Resolve_Link_IsItsTarget()
    {
        SkipOnWindows();
        File.CreateSymbolicLink(_folder.GetPath("b"), _folder.GetPath("a"));
        File.CreateSymbolicLink(_folder.GetPath("c"), "b");

        Assert.Equal(_folder.GetPath("a"), StateFilePath.Resolve(_folder.GetPath("c")));
    }

    [Fact]
    public void Resolve_LinkWithoutAnEnd_Throws()
    {
        SkipOnWindows();
        File.CreateSymbolicLink(_folder.GetPath("a"), "b");
        File.CreateSymbolicLink(_folder.GetPath("b"), "a");

        AssertThrows("a link whose target cannot be resolved", _folder.GetPath("a"));
    }

    [Fact]
    public void Resolve_LinkIntoAMissingFolder_Throws()
    {
        SkipOnWindows();
        File.CreateSymbolicLink(_folder.StateFile, _folder.GetPath("none/state.json"));

        AssertThrows("its folder does not exist", _folder.StateFile);
    }

    [Fact]
    public async Task Resolve_Pipe_ThrowsWithoutOpeningIt()
    {
        SkipOnWindows();
        await CreatePipeAsync(_folder.StateFile);
        File.CreateSymbolicLink(_folder.GetPath("link"), _folder.StateFile);

        AssertThrows("a pipe, a device or a socket", _folder.StateFile);
        AssertThrows("a pipe, a device or a socket", _folder.GetPath("link"));
    }

    [Fact]
    public void Resolve_Device_Throws()
    {
        SkipOnWindows();

        AssertThrows("a pipe, a device or a socket", "/dev/null");
    }

    [Fact]
    public void Resolve_Socket_Throws()
    {
        SkipOnWindows();

        // The path of a socket can have about a hundred bytes, and the folder of the tests may be deeper.
        var path = Path.Combine(Path.GetTempPath(), $"ecs-local-{Guid.NewGuid():N}");
        using var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        socket.Bind(new UnixDomainSocketEndPoint(path));

        AssertThrows("a pipe, a device or a socket", path);
        File.Delete(path);
    }

    [Fact]
    public void Lock_SecondTime_ThrowsUntilTheFirstIsClosed()
    {
        using (Lock())
        {
            Assert.Contains("locked by another process", Assert.Throws<StartupException>(Lock).Message, StringComparison.Ordinal);
        }

        using var again = Lock();
    }

    [Fact]
    public void Lock_FolderNotWritable_Throws()
    {
        Directory.CreateDirectory(LockPath);

        Assert.Contains("nothing can be written in its folder", Assert.Throws<StartupException>(Lock).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Lock_FolderWithoutNewFiles_ThrowsSayingThatItCannotBeCreated()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "There is such a folder on Linux.");
        var exception = Assert.Throws<StartupException>(() => StateFilePath.Lock("/proc/self/status", "/proc/self/status"));

        Assert.Contains("status.ecs-local-lock', which reserves it for one server, cannot be created: ", exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("another process", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Lock_LinkOrPipe_Throws()
    {
        SkipOnWindows();
        File.CreateSymbolicLink(LockPath, _folder.GetPath("victim"));
        Assert.Contains("Remove it", Assert.Throws<StartupException>(Lock).Message, StringComparison.Ordinal);
        Assert.False(File.Exists(_folder.GetPath("victim")));

        File.Delete(LockPath);
        await CreatePipeAsync(LockPath);
        Assert.Contains("Remove it", Assert.Throws<StartupException>(Lock).Message, StringComparison.Ordinal);
    }

    private string LockPath => _folder.StateFile + ".ecs-local-lock";

    private FileStream Lock() => StateFilePath.Lock(_folder.StateFile, _folder.StateFile);

    private static void AssertThrows(string expected, string path)
    {
        var exception = Assert.Throws<StartupException>(() => StateFilePath.Resolve(path));

        Assert.StartsWith($"--state-file is '{path}'", exception.Message, StringComparison.Ordinal);
        Assert.Contains(expected, exception.Message, StringComparison.Ordinal);
    }

    private static async Task CreatePipeAsync(string path)
    {
        using var process = Process.Start("mkfifo", [path]);
        await process.WaitForExitAsync(Token);
        Assert.Equal(0, process.ExitCode);
    }

    private static void SkipOnWindows() => Assert.SkipWhen(OperatingSystem.IsWindows(), "Files of these kinds are not on Windows.");
}
