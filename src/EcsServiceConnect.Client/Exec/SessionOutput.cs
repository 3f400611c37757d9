using System.Threading.Channels;
using Queue = System.Threading.Channels.Channel;

namespace EcsServiceConnect.Client.Exec;

/// <summary>What the container wrote, one piece at a time between the session that receives it and the stream that is read.</summary>
internal sealed class SessionOutput
{
    private readonly Channel<ReadOnlyMemory<byte>> _pieces = Queue.CreateBounded<ReadOnlyMemory<byte>>(1);
    private ReadOnlyMemory<byte> _rest;

    /// <summary>Adds a piece, once the one before has been taken.</summary>
    public async ValueTask WriteAsync(ReadOnlyMemory<byte> piece, CancellationToken cancellationToken)
    {
        while (!_pieces.Writer.TryWrite(piece))
        {
            if (!await _pieces.Writer.WaitToWriteAsync(cancellationToken).ConfigureAwait(false))
            {
                return;
            }
        }
    }

    /// <summary>Ends the output: nothing follows, or reading fails once the rest was read.</summary>
    public void Complete(Exception? error = null) => _pieces.Writer.TryComplete(error);

    /// <summary>Reads what is there, or waits for it; 0 bytes are the end.</summary>
    public async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken)
    {
        while (_rest.IsEmpty)
        {
            if (!await _pieces.Reader.WaitToReadAsync(cancellationToken).ConfigureAwait(false))
            {
                return 0;
            }

            _pieces.Reader.TryRead(out _rest);
        }

        var length = Math.Min(buffer.Length, _rest.Length);
        _rest.Span[..length].CopyTo(buffer.Span);
        _rest = _rest[length..];
        return length;
    }
}
