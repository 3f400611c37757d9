namespace EcsServiceConnect.LocalServer.Tests;

public class DurationParserTests
{
    [Theory]
    [InlineData("500ms", 500)]
    [InlineData("1s", 1000)]
    [InlineData("1.5s", 1500)]
    [InlineData("0s", 0)]
    [InlineData("2m", 120_000)]
    [InlineData("1h", 3_600_000)]
    [InlineData("1d", 86_400_000)]
    [InlineData("00:00:05", 5000)]
    [InlineData("00:00:00.250", 250)]
    public void TryParse_SupportedForm_ReturnsTheDuration(string text, double milliseconds)
    {
        Assert.True(DurationParser.TryParse(text, out var duration));
        Assert.Equal(milliseconds, duration.TotalMilliseconds);
    }

    [Theory]
    [InlineData("")]
    [InlineData("5")]
    [InlineData("s")]
    [InlineData("-1s")]
    [InlineData("1 s")]
    [InlineData("2d")]
    [InlineData("1e3s")]
    [InlineData("-00:00:05")]
    [InlineData("25:00:00:00")]
    [InlineData("999999999h")]
    [InlineData("soon")]
    public void TryParse_OtherText_ReturnsFalse(string text) => Assert.False(DurationParser.TryParse(text, out _));
}
