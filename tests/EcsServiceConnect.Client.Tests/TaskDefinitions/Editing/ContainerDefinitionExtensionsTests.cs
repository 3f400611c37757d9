using EcsServiceConnect.Client.Models;
using EcsServiceConnect.TestSupport;

namespace EcsServiceConnect.Client.Tests.TaskDefinitions.Editing;

public class ContainerDefinitionExtensionsTests
{
    private const string Digest = "sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";

    private static readonly ContainerDefinition _container = new()
    {
        Name = "app",
        Image = "localhost:5000/app:1",
        Environment = [new EcsKeyValuePair { Name = "A", Value = "1" }, new EcsKeyValuePair { Name = "B", Value = "2" }],
    };

    [Fact]
    public void WithContainer_Request_ChangesThatContainerAlone()
    {
        var request = TestEcs.Definition() with { ContainerDefinitions = [new ContainerDefinition { Name = "envoy", Image = "e" }, _container] };

        var changed = request.WithContainer("app", static container => container with { Image = "app:2" });

        Assert.Equal(request with { ContainerDefinitions = [request.ContainerDefinitions[0], _container with { Image = "app:2" }] }, changed);
        Assert.Equal("localhost:5000/app:1", request.ContainerDefinitions[1].Image);
    }

    [Fact]
    public void WithContainer_DescribedDefinition_ChangesThatContainerAlone()
    {
        var definition = new TaskDefinition { Family = "orders", Revision = 3, ContainerDefinitions = [_container] };

        var changed = definition.WithContainer("app", static container => container with { Image = "app:2" });

        Assert.Equal(definition with { ContainerDefinitions = [_container with { Image = "app:2" }] }, changed);
    }

    [Theory]
    [InlineData("ap", "The task definition 'orders' has no container 'ap': it has 'app'. Did you mean 'app'?")]
    [InlineData("database", "The task definition 'orders' has no container 'database': it has 'app'.")]
    public void WithContainer_UnknownName_ThrowsAndNamesThoseThatExist(string name, string message)
    {
        var error = Assert.Throws<ArgumentException>(() => TestEcs.Definition().WithContainer(name, static container => container));

        Assert.StartsWith(message, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void WithContainer_NoContainers_Throws() => Assert.Contains(
        "it has none",
        Assert.Throws<ArgumentException>(() => new TaskDefinition { Family = "orders" }.WithContainer("app", static container => container)).Message,
        StringComparison.Ordinal);

    [Fact]
    public void WithEnvironment_PresentAndNewNames_MergesThem()
    {
        var changed = _container.WithEnvironment(new Dictionary<string, string> { ["B"] = "3", ["C"] = "4" }).WithEnvironment("D", "");

        Assert.Equal(
            [("A", "1"), ("B", "3"), ("C", "4"), ("D", "")],
            changed.Environment!.Select(static variable => (variable.Name!, variable.Value!)));
    }

    [Fact]
    public void WithImageTag_PresentImage_ReplacesTagAndDigest()
    {
        Assert.Equal("localhost:5000/app:2", _container.WithImageTag("2").Image);
        Assert.Equal("localhost:5000/app:2", _container.WithImageDigest(Digest).WithImageTag("2").Image);
    }

    [Fact]
    public void WithImageDigest_PresentImage_ReplacesTagAndDigest() =>
        Assert.Equal($"localhost:5000/app@{Digest}", _container.WithImageDigest(Digest).Image);

    [Fact]
    public void WithImageTag_InvalidValueOrNoImage_Throws()
    {
        Assert.Throws<ArgumentException>("tag", () => _container.WithImageTag("a b"));
        Assert.Throws<ArgumentException>("digest", () => _container.WithImageDigest("latest"));
        Assert.Throws<ArgumentException>("container", () => new ContainerDefinition { Name = "app" }.WithImageTag("2"));
    }
}
