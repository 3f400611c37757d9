using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Tests.Serialization;

public class PooledJsonWriterTests
{
    [Fact]
    public void Rent_AfterDispose_ReturnsSameEmptyInstance()
    {
        var first = PooledJsonWriter.Rent();
        first.Writer.WriteStartObject();
        first.Dispose();

        using var second = PooledJsonWriter.Rent();
        second.Writer.WriteStringValue("x");

        Assert.Same(first, second);
        Assert.Equal("\"x\""u8, second.Finish().Span);
    }

    [Fact]
    public void Rent_WhileInUse_ReturnsAnotherInstance()
    {
        using var first = PooledJsonWriter.Rent();
        using var second = PooledJsonWriter.Rent();

        Assert.NotSame(first, second);
    }
}
