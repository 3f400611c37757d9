namespace EcsServiceConnect.Client.Testing.Tests;

/// <summary>Namespaces that something else than ECS makes.</summary>
public sealed class SeedNamespaceCommandTests
{
    private const string Arn = "arn:aws:servicediscovery:us-east-1:123456789012:namespace/ns-terraform";

    private static readonly EcsRequest[] _cluster = [new CreateClusterRequest { ClusterName = "prod" }, TestEcs.Definition("orders")];

    [Fact]
    public void Apply_UnknownNamespace_IsRejectedSayingHowToAddIt()
    {
        var ecs = new InMemoryEcs();
        ecs.Seed(_cluster);

        var error = Assert.Throws<NamespaceNotFoundException>(() => CreateService(ecs, Arn));

        Assert.All(
            ["Failed to retrieve namespace for ", "InMemoryEcsOptions.Namespaces", "InMemoryEcs.SeedNamespace", "ecs-local --namespace"],
            part => Assert.Contains(part, error.ErrorMessage, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("shop")]
    [InlineData(Arn)]
    public void Apply_WithAnArn_ServicesNameIt(string identifier)
    {
        var ecs = new InMemoryEcs();
        ecs.Seed(_cluster);

        Assert.Equal(Arn, ecs.SeedNamespace("shop", Arn));
        CreateService(ecs, identifier);

        Assert.Equal("orders.shop:80", ecs.Snapshot().GetNamespace("shop").GetEndpoint("orders").ToString());
    }

    [Fact]
    public void Apply_Again_IsTheSame()
    {
        var ecs = new InMemoryEcs(new InMemoryEcsOptions { EnableJournal = true });

        var arn = ecs.SeedNamespace("shop");

        Assert.Equal(arn, ecs.SeedNamespace("shop"));
        Assert.Equal(arn, ecs.SeedNamespace("shop", arn));
        Assert.Equal(arn, new InMemoryEcs().SeedNamespace("shop"));
        Assert.Equal(1, ecs.State.Journal.Count);
    }

    [Fact]
    public void Apply_OfAClusterThatNamesIt_HasTheSameArn()
    {
        var ecs = new InMemoryEcs();
        ecs.Seed(new CreateClusterRequest
        {
            ClusterName = "prod",
            ServiceConnectDefaults = new ClusterServiceConnectDefaultsRequest { Namespace = "shop" },
        });

        Assert.Equal(new InMemoryEcs().SeedNamespace("shop"), ecs.SeedNamespace("shop"));
    }

    [Theory]
    [InlineData("shop", Arn + "2")]
    [InlineData("other", Arn)]
    [InlineData("other", "arn:aws:ecs:us-east-1:123456789012:cluster/prod")]
    [InlineData("other", "ns-terraform")]
    [InlineData("a/b", null)]
    [InlineData("", null)]
    public void Apply_InvalidOrInConflict_ThrowsAndChangesNothing(string name, string? arn)
    {
        var ecs = new InMemoryEcs();
        ecs.SeedNamespace("shop", Arn);

        Assert.Throws<ArgumentException>(() => ecs.SeedNamespace(name, arn));

        Assert.Equal("shop", Assert.Single(ecs.Snapshot().Namespaces).Name);
    }

    [Fact]
    public void Apply_OfTheOptions_ExistFromTheBeginningAndAfterAReset()
    {
        var ecs = new InMemoryEcs(new InMemoryEcsOptions { Namespaces = ["shop", "shop", "pay"] });

        Assert.Equal(["pay", "shop"], ecs.Snapshot().Namespaces.Select(place => place.Name));
        ecs.SeedNamespace("more");
        ecs.Reset();

        Assert.Equal(["pay", "shop"], ecs.Snapshot().Namespaces.Select(place => place.Name));
    }

    [Fact]
    public async Task Apply_SavedAndLoaded_IsThere()
    {
        var ecs = new InMemoryEcs(new InMemoryEcsOptions
        {
            EnableJournal = true,
            Namespaces = ["pay"],
            SubnetZones = new Dictionary<string, string> { ["subnet-1"] = "us-east-1f" },
        });
        ecs.Seed(_cluster);
        ecs.SeedNamespace("shop", Arn);
        CreateService(ecs, Arn);

        using var file = new MemoryStream();
        await ecs.SaveAsync(file, TestEcs.Token);
        file.Position = 0;
        var loaded = await InMemoryEcs.LoadAsync(file, new InMemoryEcsOptions { Namespaces = ["pay", "new"] }, TestEcs.Token);

        Assert.Equal(["new", "pay", "shop"], loaded.Snapshot().Namespaces.Select(place => place.Name));
        Assert.Equal(Arn, loaded.SeedNamespace("shop"));
        Assert.Equal("us-east-1f", loaded.State.Subnets.GetZone("subnet-1"));
    }

    private static void CreateService(InMemoryEcs ecs, string identifier) => ecs.Seed(TestEcs.FargateService() with
    {
        ServiceConnectConfiguration = TestEcs.Expose(discoveryName: "orders", port: 80) with { Namespace = identifier },
    });
}
