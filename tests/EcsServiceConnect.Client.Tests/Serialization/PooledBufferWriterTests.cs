using System.Buffers;
using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Tests.Serialization;

public class PooledBufferWriterTests
{
    [Fact]
    public void Write_MoreThanFits_KeepsWrittenBytes()
    {
        var bytes = Enumerable.Range(0, 100_000).Select(i => (byte)i).ToArray();
        using var buffer = new PooledBufferWriter();

        foreach (var piece in bytes.Chunk(777))
        {
            buffer.Write(piece);
        }

        Assert.Equal(bytes, buffer.Written.ToArray());
    }

    [Fact]
    public void Dispose_WrittenBuffer_ClearsItAndAllowsReuse()
    {
        var buffer = new PooledBufferWriter();
        buffer.Write("secret"u8);
        var written = buffer.Written;

        buffer.Dispose();
        buffer.Dispose();

        Assert.Equal(new byte[6], written.ToArray());
        Assert.True(buffer.Written.IsEmpty);
        buffer.Write("x"u8);
        Assert.Equal("x"u8, buffer.Written.Span);
        buffer.Dispose();
    }

    [Fact]
    public void Advance_BeyondBuffer_Throws()
    {
        using var buffer = new PooledBufferWriter();

        Assert.Throws<ArgumentOutOfRangeException>(() => buffer.Advance(1));
    }
}
