using System.Buffers;
using System.IO.Pipelines;

namespace EcsServiceConnect.Client.Testing;

/// <summary>Reads the lines of a saved state, and stops early if the content cannot be one.</summary>
internal static class StateLineReader
{
    private const int MaxHeaderLength = 4 * 1024;
    private const int MaxLineLength = InMemoryEcs.MaxRequestBytes + MaxHeaderLength;

    /// <summary>Reads all lines.</summary>
    /// <returns>The lines, and the bytes after the last line break.</returns>
    public static async Task<(List<byte[]> Lines, byte[] Unterminated)> ReadAsync(Stream source, CancellationToken cancellationToken)
    {
        var lines = new List<byte[]>();
        var pipe = PipeReader.Create(source, new StreamPipeReaderOptions(bufferSize: 64 * 1024, leaveOpen: true));
        while (true)
        {
            var result = await pipe.ReadAsync(cancellationToken).ConfigureAwait(false);
            var buffer = result.Buffer;
            while (buffer.PositionOf((byte)'\n') is { } end)
            {
                lines.Add(buffer.Slice(0, end).ToArray());
                buffer = buffer.Slice(buffer.GetPosition(1, end));
            }

            if (buffer.Length > MaxLineLength || (lines.Count == 0 && buffer.Length > MaxHeaderLength))
            {
                throw lines.Count == 0
                    ? StateHeader.CreateUnknownFormatException()
                    : new InvalidDataException($"It is damaged: its line {lines.Count + 1} has no end.");
            }

            if (result.IsCompleted)
            {
                var rest = buffer.ToArray();
                await pipe.CompleteAsync().ConfigureAwait(false);
                return (lines, rest);
            }

            pipe.AdvanceTo(buffer.Start, buffer.End);
        }
    }
}
