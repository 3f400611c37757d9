using System.Text.Json;
using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Tests.Serialization;

public class StructuralEqualityTests
{
    [Fact]
    public void Equals_SameContentInOtherCollections_IsEqual()
    {
        var first = new ContainerDefinition
        {
            Command = ["a", "b"],
            DockerLabels = new Dictionary<string, string> { ["a"] = "1", ["b"] = "2" },
            PortMappings = [new() { ContainerPort = 80 }],
        };
        var second = new ContainerDefinition
        {
            Command = new List<string> { "a", "b" },
            DockerLabels = new SortedDictionary<string, string> { ["b"] = "2", ["a"] = "1" },
            PortMappings = [new() { ContainerPort = 80 }],
        };

        Assert.Equal(first, second);
        Assert.Equal(first.GetHashCode(), second.GetHashCode());
    }

    [Fact]
    public void Equals_AnyMemberDiffers_IsNotEqual()
    {
        var container = new ContainerDefinition { Name = "a", Command = ["a"], DockerLabels = new Dictionary<string, string> { ["k"] = "v" } };

        Assert.NotEqual(container, container with { Name = "b" });
        Assert.NotEqual(container, container with { Command = ["b"] });
        Assert.NotEqual(container, container with { Command = ["a", "a"] });
        Assert.NotEqual(container, container with { Command = null });
        Assert.NotEqual(container, container with { DockerLabels = new Dictionary<string, string> { ["k"] = "w" } });
        Assert.NotEqual(container, container with { DockerLabels = new Dictionary<string, string> { ["l"] = "v" } });
        Assert.NotEqual(container, container with { DockerLabels = new Dictionary<string, string>() });
        Assert.NotEqual(container, container with { Essential = false });
        Assert.NotEqual(container with { Command = [] }, container with { Command = null });
        Assert.False(container.Equals(null));
    }

    [Fact]
    public void Equals_Documents_AreComparedByContent()
    {
        var first = EcsJson.Deserialize<DeploymentLifecycleHook>("""{"hookDetails":{"a":1,"b":[true]}}""");
        var second = EcsJson.Deserialize<DeploymentLifecycleHook>("""{"hookDetails": { "b": [ true ], "a": 1.0 }}""");

        Assert.Equal(first, second);
        Assert.Equal(first.GetHashCode(), second.GetHashCode());
        Assert.NotEqual(first, EcsJson.Deserialize<DeploymentLifecycleHook>("""{"hookDetails":{}}"""));
        Assert.Equal(new DeploymentLifecycleHook(), new DeploymentLifecycleHook { HookDetails = default(JsonElement) });
    }

    [Fact]
    public void Equals_DifferentMetadata_ReturnsTrue()
    {
        Assert.Equal(new DescribeClustersResponse(), new DescribeClustersResponse { Metadata = new() { RequestId = "r" } });
        Assert.NotEqual(new ListClustersResponse(), new ListClustersResponse { NextToken = "t" });
    }

    [Fact]
    public void Equals_DifferentRequestOptions_ReturnsTrue()
    {
        Assert.Equal(new ListClustersRequest(), new ListClustersRequest { Options = new() { MaxAttempts = 1 } });
        Assert.NotEqual(new ListClustersRequest(), new ListClustersRequest { NextToken = "t" });
    }
}
