using EcsServiceConnect.Client.TaskDefinitions.Editing;

namespace EcsServiceConnect.Client.Tests.TaskDefinitions.Editing;

public class ImageReferenceTests
{
    [Theory]
    [InlineData("nginx", "nginx")]
    [InlineData("nginx:1.27", "nginx")]
    [InlineData("localhost:5000/shop/app", "localhost:5000/shop/app")]
    [InlineData("localhost:5000/shop/app:v1", "localhost:5000/shop/app")]
    [InlineData("repo/app@sha256:0123", "repo/app")]
    [InlineData("repo/app:v1@sha256:0123", "repo/app")]
    public void GetRepository_AnyForm_HasNeitherTagNorDigest(string image, string repository) =>
        Assert.Equal(repository, ImageReference.GetRepository(image));

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
