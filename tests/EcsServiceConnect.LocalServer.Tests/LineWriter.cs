using System.Text;

namespace EcsServiceConnect.LocalServer.Tests;

/// <summary>Keeps the lines written to it, and tells when the first one is there.</summary>
public sealed class LineWriter : TextWriter
{
    private readonly TaskCompletionSource<string> _first = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public override Encoding Encoding => Encoding.UTF8;

    public List<string> Lines { get; } = [];

    public Task<string> FirstLine => _first.Task;

    public override void WriteLine(string? value)
    {
        Lines.Add(value ?? "");
        _first.TrySetResult(value ?? "");
    }

    public override Task WriteLineAsync(string? value)
    {
        WriteLine(value);
        return Task.CompletedTask;
    }
}
