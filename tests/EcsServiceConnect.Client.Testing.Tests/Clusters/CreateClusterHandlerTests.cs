namespace EcsServiceConnect.Client.Testing.Tests;

public sealed class CreateClusterHandlerTests : IDisposable
{
    private readonly TestEcs _test = new();

    public void Dispose() => _test.Dispose();

    [Fact]
    public async Task Handle_NoName_CreatesTheDefaultCluster()
    {
        var cluster = await CreateAsync(new CreateClusterRequest());

        Assert.Equal("default", cluster.ClusterName);
        Assert.Equal("arn:aws:ecs:us-east-1:123456789012:cluster/default", cluster.ClusterArn);
        Assert.Equal("ACTIVE", cluster.Status);
        Assert.Equal(0, cluster.ActiveServicesCount);
        Assert.Equal("disabled", Assert.Single(cluster.Settings).Value);
        Assert.Null(cluster.ServiceConnectDefaults);
    }

    [Fact]
    public async Task Handle_Everything_IsReturned()
    {
        var cluster = await CreateAsync(new CreateClusterRequest
        {
            ClusterName = "prod",
            Tags = [new Tag { Key = "team", Value = "shop" }],
            Settings = [new ClusterSetting { Name = ClusterSettingName.ContainerInsights, Value = "enhanced" }],
            Configuration = new ClusterConfiguration { ManagedStorageConfiguration = new ManagedStorageConfiguration { KmsKeyId = "key" } },
            CapacityProviders = ["FARGATE", "FARGATE_SPOT"],
            DefaultCapacityProviderStrategy = [new CapacityProviderStrategyItem { CapacityProvider = "FARGATE", Weight = 1 }],
        });

        Assert.Equal("shop", Assert.Single(cluster.Tags).Value);
        Assert.Equal("enhanced", Assert.Single(cluster.Settings).Value);
        Assert.Equal("key", cluster.Configuration!.ManagedStorageConfiguration!.KmsKeyId);
        Assert.Equal(["FARGATE", "FARGATE_SPOT"], cluster.CapacityProviders);
        Assert.Equal(0, Assert.Single(cluster.DefaultCapacityProviderStrategy).Base);
    }

    [Fact]
    public async Task Handle_SameRequestAgain_ReturnsTheActiveCluster()
    {
        var request = new CreateClusterRequest
        {
            ClusterName = "prod",
            Tags = [new Tag { Key = "a", Value = "1" }],
            CapacityProviders = ["FARGATE"],
        };
        await CreateAsync(request);

        await CreateAsync(new CreateClusterRequest { ClusterName = "prod" });
        await CreateAsync(new CreateClusterRequest
        {
            ClusterName = "prod",
            Settings = [new ClusterSetting { Name = ClusterSettingName.ContainerInsights, Value = "disabled" }],
        });
        var again = await CreateAsync(request);

        Assert.Equal("a", Assert.Single(again.Tags).Key);
        Assert.Single((await _test.Client.ListClustersAsync(cancellationToken: TestEcs.Token)).ClusterArns);
    }

    public static TheoryData<CreateClusterRequest> Other =>
    [
        new CreateClusterRequest { Tags = [new Tag { Key = "b", Value = "2" }] },
        new CreateClusterRequest { Settings = [new ClusterSetting { Name = ClusterSettingName.ContainerInsights, Value = "enhanced" }] },
        new CreateClusterRequest { CapacityProviders = ["FARGATE"] },
        new CreateClusterRequest { Configuration = new ClusterConfiguration { ManagedStorageConfiguration = new() { KmsKeyId = "key" } } },
    ];

    [Theory]
    [MemberData(nameof(Other))]
    public async Task Handle_NameOfAnActiveClusterWithOtherArguments_Throws(CreateClusterRequest request)
    {
        await _test.CreateClusterAsync();

        var error = await _test.ThrowsAsync<InvalidParameterException>(_ => CreateAsync(request with { ClusterName = "prod" }));

        Assert.StartsWith("Arguments on this idempotent request are inconsistent", error.ErrorMessage, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Handle_CapacityProvidersOrNamespace_AreAttachedAfterAMoment()
    {
        var cluster = await CreateAsync(new CreateClusterRequest
        {
            ClusterName = "prod",
            CapacityProviders = ["FARGATE"],
            ServiceConnectDefaults = new ClusterServiceConnectDefaultsRequest { Namespace = "shop" },
        });
        _test.Pass(0.25);
        var described = Assert.Single((await _test.Client.DescribeClustersAsync(
            new DescribeClustersRequest { Clusters = ["prod"], Include = [ClusterField.Attachments] }, TestEcs.Token)).Clusters);

        Assert.Equal(("PROVISIONING", "UPDATE_IN_PROGRESS"), (cluster.Status, cluster.AttachmentsStatus));
        var attachment = Assert.Single(cluster.Attachments);
        Assert.Equal(("sc", "ATTACHING"), (attachment.Type, attachment.Status));
        Assert.Empty(attachment.Details);
        Assert.Equal(("ACTIVE", "UPDATE_COMPLETE"), (described.Status, described.AttachmentsStatus));
        Assert.Equal("ATTACHED", Assert.Single(described.Attachments).Status);
    }

    [Fact]
    public async Task Handle_NewNamespaceName_CreatesANamespaceAndReturnsItsArn()
    {
        var cluster = await _test.CreateClusterAsync("prod", "my-shop");

        Assert.Matches(
            "^arn:aws:servicediscovery:us-east-1:123456789012:namespace/ns-[a-z0-9]{16}$", cluster.ServiceConnectDefaults!.Namespace);
    }

    [Fact]
    public async Task Handle_NamespaceOfAnotherCluster_IsShared()
    {
        var cluster = await _test.CreateClusterAsync("one", "shop");
        var byName = await _test.CreateClusterAsync("two", "shop");
        var byArn = await _test.CreateClusterAsync("three", cluster.ServiceConnectDefaults!.Namespace);

        Assert.Equal(cluster.ServiceConnectDefaults, byName.ServiceConnectDefaults);
        Assert.Equal(cluster.ServiceConnectDefaults, byArn.ServiceConnectDefaults);
    }

    [Fact]
    public async Task Handle_ArnOfNoNamespace_ThrowsAndCreatesNoCluster()
    {
        await _test.ThrowsAsync<NamespaceNotFoundException>(_ =>
            _test.CreateClusterAsync("prod", "arn:aws:servicediscovery:us-east-1:123456789012:namespace/ns-aaaaaaaaaaaaaaaa"));

        Assert.Empty((await _test.Client.ListClustersAsync(cancellationToken: TestEcs.Token)).ClusterArns);
    }

    [Theory]
    [InlineData("sh/op")]
    [InlineData("<shop>")]
    [InlineData("\"shop\"")]
    public async Task Handle_InvalidNamespaceName_Throws(string name) =>
        await _test.ThrowsAsync<InvalidParameterException>(_ => _test.CreateClusterAsync("prod", name));

    [Theory]
    [InlineData("with space")]
    [InlineData("päckchen")]
    [InlineData("a/b")]
    [InlineData("line\n")]
    public async Task Handle_InvalidName_ThrowsNamingTheMember(string name)
    {
        var error = await Assert.ThrowsAsync<InvalidParameterException>(() => _test.CreateClusterAsync(name));

        Assert.Contains("'clusterName'", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Handle_NameOfMaxLength_IsAccepted()
    {
        await _test.CreateClusterAsync(new string('a', 255));
        await _test.ThrowsAsync<InvalidParameterException>(_ => _test.CreateClusterAsync(new string('a', 256)));
    }

    [Theory]
    [InlineData("containerInsights", "perhaps")]
    [InlineData("color", "enabled")]
    public async Task Handle_InvalidSetting_Throws(string name, string value) =>
        await _test.ThrowsAsync<InvalidParameterException>(_ => CreateAsync(
            new CreateClusterRequest { Settings = [new ClusterSetting { Name = new ClusterSettingName(name), Value = value }] }));

    [Fact]
    public async Task Handle_UnknownCapacityProvider_Throws() =>
        await _test.ThrowsAsync<InvalidParameterException>(_ => CreateAsync(new CreateClusterRequest { CapacityProviders = ["mine"] }));

    [Fact]
    public async Task Handle_StrategyOverAnotherProvider_Throws() =>
        await _test.ThrowsAsync<InvalidParameterException>(_ => CreateAsync(new CreateClusterRequest
        {
            CapacityProviders = ["FARGATE"],
            DefaultCapacityProviderStrategy = [new CapacityProviderStrategyItem { CapacityProvider = "FARGATE_SPOT" }],
        }));

    [Theory]
    [InlineData("aws:mine", "x")]
    [InlineData("", "x")]
    public async Task Handle_InvalidTag_Throws(string key, string value) =>
        await _test.ThrowsAsync<InvalidParameterException>(_ => CreateAsync(
            new CreateClusterRequest { Tags = [new Tag { Key = key, Value = value }] }));

    [Fact]
    public async Task Handle_TooManyOrRepeatedTags_Throws()
    {
        await _test.ThrowsAsync<InvalidParameterException>(_ => CreateAsync(
            new CreateClusterRequest { Tags = [.. Enumerable.Range(0, 51).Select(i => new Tag { Key = $"k{i}" })] }));
        await _test.ThrowsAsync<InvalidParameterException>(_ => CreateAsync(
            new CreateClusterRequest { Tags = [new Tag { Key = "a" }, new Tag { Key = "a" }] }));
    }

    private async Task<Cluster> CreateAsync(CreateClusterRequest request) =>
        (await _test.Client.CreateClusterAsync(request, TestEcs.Token)).Cluster!;
}
