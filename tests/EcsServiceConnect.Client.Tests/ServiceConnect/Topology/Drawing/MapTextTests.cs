namespace EcsServiceConnect.Client.Tests.ServiceConnect.Topology.Drawing;

public class MapTextTests
{
    [Theory]
    [InlineData("orders", 6, "orders")]
    [InlineData("orders-worker", 13, "orders-worker")]
    [InlineData("orders-worker", 12, "orders\u2026orker")]
    [InlineData("orders-worker", 3, "o\u2026r")]
    [InlineData("orders-worker", 2, "\u2026")]
    [InlineData("orders", 0, "\u2026")]
    public void Shorten_Room_KeepsBothEnds(string text, int room, string expected) =>
        Assert.Equal(expected, MapText.Shorten(text, room, static candidate => candidate.Length));

    [Fact]
    public void Shorten_PairsOfSurrogates_StayWhole() =>
        Assert.Equal("😀\u2026😀", MapText.Shorten("😀😀😀😀", 5, static text => text.Length));

    [Theory]
    [InlineData("iiii", "mmmm")]
    [InlineData("orders", "orders-worker")]
    [InlineData("orders", "ORDERS")]
    public void Sans_WiderText_IsGuessedWider(string narrow, string wide)
    {
        Assert.True(MapText.Sans(narrow, 13) < MapText.Sans(wide, 13));
        Assert.True(MapText.Sans(wide, 13) < MapText.BoldSans(wide, 13));
    }

    [Fact]
    public void Mono_Text_GrowsByTheCharacter() => Assert.Equal(MapText.Mono("iiiiiiiiii", 10), MapText.Mono("mmmmmmmmmm", 10));
}
