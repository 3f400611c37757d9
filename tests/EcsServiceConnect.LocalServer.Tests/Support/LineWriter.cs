using System.Text;
using System.Threading.Channels;

namespace EcsServiceConnect.LocalServer.Tests;

/// <summary>Keeps the lines written to it, and gives them one by one to whoever waits for them.</summary>
public sealed class LineWriter : TextWriter
{
    private readonly Channel<string> _lines = Channel.CreateUnbounded<string>();

    public override Encoding Encoding => Encoding.UTF8;

    /// <summary>The next line that nobody has taken yet; ends when there is one.</summary>
    public async Task<string> ReadNextLineAsync() => await _lines.Reader.ReadAsync(TestContext.Current.CancellationToken);

    /// <summary>The lines that are there and that nobody has taken yet.</summary>
    public IReadOnlyList<string> ReadAvailable()
    {
        var rest = new List<string>();
        while (_lines.Reader.TryRead(out var line))
        {
            rest.Add(line);
        }

        return rest;
    }

    public override void Write(char value) => throw new NotSupportedException("Whole lines only.");

    public override void WriteLine(string? value) => _lines.Writer.TryWrite(value ?? "");

    public override Task WriteLineAsync(string? value)
    {
        WriteLine(value);
        return Task.CompletedTask;
    }
}
