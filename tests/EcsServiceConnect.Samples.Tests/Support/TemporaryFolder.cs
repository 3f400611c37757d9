namespace EcsServiceConnect.Samples.Tests;

/// <summary>A folder beside the tests, of its own for each test, and deleted afterwards.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    private static int _count;

    public TemporaryFolder() => Directory.CreateDirectory(Path);

    public string Path { get; } = System.IO.Path.Combine(
        AppContext.BaseDirectory, "folders", $"{Environment.ProcessId}-{Interlocked.Increment(ref _count)}");

    public string GetPath(string name) => System.IO.Path.Combine(Path, name);

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
