namespace EcsServiceConnect.LocalServer.Tests;

/// <summary>A folder beside the tests, of its own for each test, and gone afterwards.</summary>
public sealed class TestFolder : IDisposable
{
    private static int _count;

    public TestFolder()
    {
        Path = System.IO.Path.Combine(AppContext.BaseDirectory, "folders", $"{Environment.ProcessId}-{Interlocked.Increment(ref _count)}");
        Directory.CreateDirectory(Path);
    }

    public string Path { get; }

    public string StateFile => GetPath("state.json");

    public string GetPath(string name) => System.IO.Path.Combine(Path, name);

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
