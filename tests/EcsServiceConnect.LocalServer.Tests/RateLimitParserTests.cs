using EcsServiceConnect.Client.Testing;

namespace EcsServiceConnect.LocalServer.Tests;

public class RateLimitParserTests
{
    [Fact]
    public void TryParse_Documented_ReturnsTheDocumentedLimits()
    {
        Assert.True(RateLimitParser.TryParse("documented", out var limits));

        Assert.Equal(EcsRateLimit.Documented, limits);
    }

    [Fact]
    public void TryParse_Operations_ReturnsThemInOrder()
    {
        Assert.True(RateLimitParser.TryParse("documented, ListServices=10/0.5,RunTask=3/2", out var limits));

        Assert.Equal(EcsRateLimit.Documented.Count + 2, limits.Count);
        Assert.Equal("ListServices: burst 10, then 0.5 per second", limits[^2].ToString());
        Assert.Equal("RunTask: burst 3, then 2 per second", limits[^1].ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("Documented")]
    [InlineData("documented,")]
    [InlineData("ListServices")]
    [InlineData("ListServices=10")]
    [InlineData("ListServices=10/")]
    [InlineData("ListServices=-1/1")]
    [InlineData("ListServices=9999999999/1")]
    [InlineData("ListServices=1/1/1")]
    public void TryParse_AnythingElse_ReturnsFalse(string text) => Assert.False(RateLimitParser.TryParse(text, out _));
}
