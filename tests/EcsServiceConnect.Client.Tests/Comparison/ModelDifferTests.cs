using EcsServiceConnect.Client.Comparison;
using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Tests.Comparison;

public class ModelDifferTests
{
    [Fact]
    public void Compare_EqualRecords_ReturnsNothing()
    {
        var request = new CreateServiceRequest { ServiceName = "orders", Tags = [new() { Key = "team", Value = "shop" }] };

        Assert.Empty(ModelDiffer.Compare(request, request with { Tags = [.. request.Tags] }));
        Assert.Empty(ModelDiffer.Compare(request, request with { LoadBalancers = [], NetworkConfiguration = new() }));
    }

    [Fact]
    public void Compare_ItemsWithKeys_AreMatchedInAnyOrder()
    {
        var before = new CreateServiceRequest { ServiceName = "orders", Tags = [new() { Key = "a", Value = "1" }, new() { Key = "b", Value = "2" }] };
        var after = before with { Tags = [new() { Key = "b", Value = "3" }, new() { Key = "a", Value = "1" }] };

        Assert.Equal([new ModelDifference("tags[b].value", "2", "3", IsSensitive: false)], ModelDiffer.Compare(before, after));
    }

    [Fact]
    public void Compare_ItemsWithoutKeys_AreMatchedByPosition()
    {
        var before = new CreateServiceRequest { ServiceName = "orders", PlacementStrategy = [new() { Type = PlacementStrategyType.Random }] };
        var after = before with { PlacementStrategy = [new() { Type = PlacementStrategyType.Spread, Field = "host" }] };

        Assert.Equal(
            [
                new ModelDifference("placementStrategy[0].type", "random", "spread", IsSensitive: false),
                new ModelDifference("placementStrategy[0].field", null, "host", IsSensitive: false),
            ],
            ModelDiffer.Compare(before, after));
    }

    [Fact]
    public void Compare_SensitiveMembers_AreMarkedAndTheirKeysAreNot()
    {
        var before = new ContainerOverride { Name = "web", Environment = [new() { Name = "TOKEN", Value = "a" }] };
        var after = before with { Environment = [new() { Name = "TOKEN", Value = "b" }, new() { Name = "EMPTY" }] };

        Assert.Equal(
            [
                new ModelDifference("environment[TOKEN].value", "a", "b", IsSensitive: true) { ShownBefore = "***", ShownAfter = "***" },
                new ModelDifference("environment[EMPTY]", null, """{"name":"EMPTY"}""", IsSensitive: false),
            ],
            ModelDiffer.Compare(before, after));
    }
}
