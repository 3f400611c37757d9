using EcsServiceConnect.Client.Diagrams.Svg;

namespace EcsServiceConnect.Client.Diagrams.Tests.Svg;

public class TextMeasurerTests
{
    [Theory]
    [InlineData("orders", 6, "orders")]
    [InlineData("orders-worker", 13, "orders-worker")]
    [InlineData("orders-worker", 12, "orders\u2026orker")]
    [InlineData("orders-worker", 3, "o\u2026r")]
    [InlineData("orders-worker", 2, "\u2026")]
    [InlineData("orders", 0, "\u2026")]
    public void Shorten_LimitedWidth_KeepsBothEnds(string text, int room, string expected) =>
        Assert.Equal(expected, TextMeasurer.Shorten(text, room, static candidate => candidate.Length));

    [Fact]
    public void Shorten_SurrogatePairs_StayWhole() =>
        Assert.Equal("😀\u2026😀", TextMeasurer.Shorten("😀😀😀😀", 5, static text => text.Length));

    [Theory]
    [InlineData("iiii", "mmmm")]
    [InlineData("orders", "orders-worker")]
    [InlineData("orders", "ORDERS")]
    public void MeasureSans_WiderText_IsWider(string narrow, string wide)
    {
        Assert.True(TextMeasurer.MeasureSans(narrow, 13) < TextMeasurer.MeasureSans(wide, 13));
        Assert.True(TextMeasurer.MeasureSans(wide, 13) < TextMeasurer.MeasureBoldSans(wide, 13));
    }

    [Fact]
    public void MeasureMonospace_Text_GrowsByTheCharacter() => Assert.Equal(TextMeasurer.MeasureMonospace("iiiiiiiiii", 10), TextMeasurer.MeasureMonospace("mmmmmmmmmm", 10));
}
