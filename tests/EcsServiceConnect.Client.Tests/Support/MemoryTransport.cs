using System.Threading.Channels;
using EcsServiceConnect.Client.Exec.Channel;

namespace EcsServiceConnect.Client.Tests.Support;

/// <summary>One end of a link in memory, which delivers every message in order.</summary>
internal sealed class MemoryTransport : IChannelTransport
{
    private readonly ChannelReader<byte[]> _reader;
    private readonly ChannelWriter<byte[]> _writer;

    private MemoryTransport(ChannelReader<byte[]> reader, ChannelWriter<byte[]> writer) => (_reader, _writer) = (reader, writer);

    public static (MemoryTransport Left, MemoryTransport Right) CreatePair()
    {
        var (toLeft, toRight) = (Channel.CreateUnbounded<byte[]>(), Channel.CreateUnbounded<byte[]>());
        return (new MemoryTransport(toLeft.Reader, toRight.Writer), new MemoryTransport(toRight.Reader, toLeft.Writer));
    }

    public ValueTask SendAsync(ReadOnlyMemory<byte> message, CancellationToken cancellationToken)
    {
        _writer.TryWrite(message.ToArray());
        return ValueTask.CompletedTask;
    }

    public async ValueTask<ReadOnlyMemory<byte>?> ReceiveAsync(CancellationToken cancellationToken) =>
        await _reader.WaitToReadAsync(cancellationToken) && _reader.TryRead(out var message) ? (ReadOnlyMemory<byte>?)message : null;

    public ValueTask CloseAsync(CancellationToken cancellationToken)
    {
        _writer.TryComplete();
        return ValueTask.CompletedTask;
    }

    public void Dispose() => _writer.TryComplete();
}
