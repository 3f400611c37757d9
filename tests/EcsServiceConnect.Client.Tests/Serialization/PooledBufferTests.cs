using System.Buffers;
using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Tests.Serialization;

public class PooledBufferTests
{
    [Fact]
    public void Write_MoreThanFits_KeepsWhatWasWritten()
    {
        var bytes = Enumerable.Range(0, 100_000).Select(i => (byte)i).ToArray();
        using var buffer = new PooledBuffer();

        foreach (var piece in bytes.Chunk(777))
        {
            buffer.Write(piece);
        }

        Assert.Equal(bytes, buffer.Written.ToArray());
    }

    [Fact]
    public void Dispose_WrittenBuffer_WipesItAndCanBeWrittenAgain()
    {
        var buffer = new PooledBuffer();
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
    public void Advance_BeyondTheBuffer_IsRefused()
    {
        using var buffer = new PooledBuffer();

        Assert.Throws<ArgumentOutOfRangeException>(() => buffer.Advance(1));
    }
}
