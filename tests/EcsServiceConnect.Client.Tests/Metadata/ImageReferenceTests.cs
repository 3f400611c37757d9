using EcsServiceConnect.Client.Metadata;

namespace EcsServiceConnect.Client.Tests.Metadata;

public class ImageReferenceTests
{
    [Theory]
    [InlineData("nginx", "nginx", "latest", null)]
    [InlineData("nginx:1.29", "nginx", "1.29", null)]
    [InlineData("registry:5000/team/web", "registry:5000/team/web", "latest", null)]
    [InlineData("registry:5000/team/web:2", "registry:5000/team/web", "2", null)]
    [InlineData("web@sha256:00ff", "web", null, "sha256:00ff")]
    [InlineData("registry:5000/web:2@sha256:00ff", "registry:5000/web", "2", "sha256:00ff")]
    public void Parse_AnyImage_HasItsParts(string image, string name, string? tag, string? digest) =>
        Assert.Equal(new ImageReference(name, tag, digest), ImageReference.Parse(image));
}
