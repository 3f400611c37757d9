using EcsServiceConnect.Client.Signing;

namespace EcsServiceConnect.Client.Tests.Signing;

public class CanonicalPathTests
{
    [Theory]
    [InlineData("/", "/")]
    [InlineData("/a", "/a")]
    [InlineData("/a/", "/a/")]
    [InlineData("/a%20b/%C3%A9", "/a%20b/%C3%A9")]
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
    public void Normalize_AnyPath_HasNoEmptyAndNoDotSegments(string path, string expected) =>
        Assert.Equal(expected, CanonicalPath.Normalize(path));
}
