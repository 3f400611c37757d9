using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Tests.Serialization;

public class JsonScratchTests
{
    [Fact]
    public void Rent_AfterDispose_IsTheSameAndEmpty()
    {
        var first = JsonScratch.Rent();
        first.Writer.WriteStartObject();
        first.Dispose();

        using var second = JsonScratch.Rent();
        second.Writer.WriteStringValue("x");

        Assert.Same(first, second);
        Assert.Equal("\"x\""u8, second.Finish().Span);
    }

    [Fact]
    public void Rent_WhileInUse_IsAnother()
    {
        using var first = JsonScratch.Rent();
        using var second = JsonScratch.Rent();

        Assert.NotSame(first, second);
    }
}
