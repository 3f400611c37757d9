using System.Text;

namespace EcsServiceConnect.Client.Testing;

/// <summary>What a command reads from and writes to: the terminal, unless it is redirected.</summary>
internal sealed record ShellStreams(Stream Input, Stream Output, Stream Error)
{
    public ValueTask WriteAsync(string text, CancellationToken cancellationToken) =>
        Output.WriteAsync(Encoding.UTF8.GetBytes(text), cancellationToken);

    public ValueTask WriteErrorAsync(string text, CancellationToken cancellationToken) =>
        Error.WriteAsync(Encoding.UTF8.GetBytes(text), cancellationToken);

    /// <summary>Reads one line without its end; null at the end of the input.</summary>
    public async ValueTask<string?> ReadLineAsync(CancellationToken cancellationToken)
    {
        var line = new List<byte>();
        var buffer = new byte[1];
        while (await Input.ReadAsync(buffer, cancellationToken).ConfigureAwait(false) > 0)
        {
            if (buffer[0] == '\n')
            {
                return Encoding.UTF8.GetString([.. line]);
            }

            line.Add(buffer[0]);
        }

        return line.Count == 0 ? null : Encoding.UTF8.GetString([.. line]);
    }
}
