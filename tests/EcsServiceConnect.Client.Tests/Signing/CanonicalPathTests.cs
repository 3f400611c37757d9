using EcsServiceConnect.Client.Signing;

namespace EcsServiceConnect.Client.Tests.Signing;

public class CanonicalPathTests
{
    [Theory]
    [InlineData("", "/")]
    [InlineData("/", "/")]
    [InlineData("/a", "/a")]
    [InlineData("/a/", "/a/")]
    [InlineData("//", "/")]
    [InlineData("//a//b//", "/a/b/")]
    [InlineData("/./", "/")]
    [InlineData("/./a", "/a")]
    [InlineData("/a/.", "/a/")]
    [InlineData("/a/..", "/")]
    [InlineData("/a/b/..", "/a/")]
    [InlineData("/a/../../b", "/b")]
    [InlineData("/../..", "/")]
    [InlineData("/.a/..b/c.", "/.a/..b/c.")]
    [InlineData("/a/.../b", "/a/.../b")]
    public void Create_AnyPath_HasNoEmptyAndNoDotSegments(string path, string expected) =>
        Assert.Equal(expected, CanonicalPath.Create(path));

    [Theory]
    [InlineData("/a%20b/%C3%A9", "/a%2520b/%25C3%25A9")]
    [InlineData("/a%2Fb", "/a%252Fb")]
    [InlineData("/AZaz09-._~", "/AZaz09-._~")]
    [InlineData("/!*'()$&+,:;=@", "/%21%2A%27%28%29%24%26%2B%2C%3A%3B%3D%40")]
    [InlineData("/é", "/%C3%A9")]
    public void Create_AnyCharacter_IsEncodedOnceMore(string path, string expected) =>
        Assert.Equal(expected, CanonicalPath.Create(path));
}
