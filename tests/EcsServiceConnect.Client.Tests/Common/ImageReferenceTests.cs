using EcsServiceConnect.Client.Common;

namespace EcsServiceConnect.Client.Tests.Common;

public class ImageReferenceTests
{
    [Theory]
    [InlineData("nginx", "nginx", "latest", null)]
    [InlineData("nginx:1.29", "nginx", "1.29", null)]
    [InlineData("registry:5000/team/web", "registry:5000/team/web", "latest", null)]
    [InlineData("registry:5000/team/web:2", "registry:5000/team/web", "2", null)]
    [InlineData("web@sha256:00ff", "web", null, "sha256:00ff")]
    [InlineData("registry:5000/web:2@sha256:00ff", "registry:5000/web", "2", "sha256:00ff")]
    public void Parse_AnyImage_HasItsParts(string image, string repository, string? tag, string? digest) =>
        Assert.Equal(new ImageReference(repository, tag, digest), ImageReference.Parse(image));

    [Theory]
    [InlineData("1.27", true)]
    [InlineData("_a-B.c", true)]
    [InlineData("", false)]
    [InlineData("-a", false)]
    [InlineData("a:b", false)]
    [InlineData("a\n", false)]
    public void IsTag_Text_IsRecognized(string text, bool isTag) => Assert.Equal(isTag, ImageReference.IsTag(text));

    [Theory]
    [InlineData("sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef", true)]
    [InlineData("sha256:0123", false)]
    [InlineData("0123456789abcdef0123456789abcdef", false)]
    [InlineData("@sha256:0123456789abcdef0123456789abcdef", false)]
    public void IsDigest_Text_IsRecognized(string text, bool isDigest) => Assert.Equal(isDigest, ImageReference.IsDigest(text));
}
