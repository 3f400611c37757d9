namespace EcsServiceConnect.Client.Testing.Tests;

public sealed class PutClusterCapacityProvidersHandlerTests : IDisposable
{
    private readonly TestEcs _test = new();

    public void Dispose() => _test.Dispose();

    [Fact]
    public async Task Handle_Lists_ReplaceWhatWasThere()
    {
        await _test.CreateClusterAsync();

        Assert.Equal(["FARGATE", "FARGATE_SPOT"], (await PutAsync(["FARGATE", "FARGATE_SPOT"], "FARGATE")).CapacityProviders);
        _test.Pass(0.25);
        var second = await PutAsync(["FARGATE_SPOT"]);

        Assert.Equal(["FARGATE_SPOT"], second.CapacityProviders);
        Assert.Empty(second.DefaultCapacityProviderStrategy);
    }

    [Fact]
    public async Task Handle_ProviderInUse_CannotBeTakenAway()
    {
        await _test.CreateClusterAsync();
        await PutAsync(["FARGATE_SPOT"], "FARGATE_SPOT");
        await _test.RegisterAsync();
        await _test.CreateServiceAsync(TestEcs.FargateService() with { LaunchType = default });

        var error = await _test.ThrowsAsync<UpdateInProgressException>(_ => PutAsync([]));
        _test.Pass(0.25);
        var inUse = await _test.ThrowsAsync<ResourceInUseException>(_ => PutAsync([]));

        Assert.StartsWith("The specified cluster is in a busy state.", error.ErrorMessage, StringComparison.Ordinal);
        Assert.Equal("The specified capacity provider is in use and cannot be removed.", inUse.ErrorMessage);
    }

    [Fact]
    public async Task Handle_ClusterThatIsProvisioning_Throws()
    {
        await _test.CreateClusterAsync(defaultNamespace: "shop");

        var error = await _test.ThrowsAsync<ClientException>(_ => PutAsync(["FARGATE"]));

        Assert.Equal("Cluster was not ACTIVE.", error.ErrorMessage);
    }

    [Fact]
    public async Task Handle_ProviderWithManagedScaling_AttachesAPolicyAndRemovesItAgain()
    {
        await _test.CreateClusterAsync();
        await _test.Client.CreateCapacityProviderAsync(
            new CreateCapacityProviderRequest
            {
                Name = "fleet",
                AutoScalingGroupProvider = new() { AutoScalingGroupArn = "fleet", ManagedScaling = new() { TargetCapacity = 90 } },
            },
            TestEcs.Token);

        var added = await PutAsync(["fleet"]);
        _test.Pass(0.25);
        var attached = await DescribeAsync();
        var removed = await PutAsync([]);
        _test.Pass(0.25);

        Assert.Equal(["as_policy PRECREATED", "managed_draining PRECREATED"], Show(added));
        Assert.Equal(
            "capacityProviderName=fleet scalingPolicyName=ECSManagedAutoScalingPolicy-",
            string.Join(' ', added.Attachments[0].Details.Select(detail => $"{detail.Name}={detail.Value}"))[..^36]);
        Assert.Equal(("ACTIVE", "UPDATE_IN_PROGRESS"), (added.Status, added.AttachmentsStatus));
        Assert.Equal(["as_policy CREATED", "managed_draining CREATED"], Show(attached));
        Assert.Equal(added.Attachments[0].Id, attached.Attachments[0].Id);
        Assert.Equal(["as_policy DELETING", "managed_draining DELETING"], Show(removed));
        Assert.Empty((await DescribeAsync()).Attachments);
    }

    [Theory]
    [InlineData("nope", "nope", "The specified capacity provider was not found.")]
    [InlineData("FARGATE", "FARGATE_SPOT", "The specified capacity provider strategy cannot contain a capacity provider that is not associated")]
    [InlineData("FARGATE fleet", "FARGATE fleet", "A capacity provider strategy cannot contain a mix of capacity providers using Auto Scaling")]
    public async Task Handle_ProvidersThatDoNotFit_ThrowsTheTextOfTheService(string providers, string strategy, string expected)
    {
        await _test.CreateClusterAsync();
        await _test.Client.CreateCapacityProviderAsync(
            new() { Name = "fleet", AutoScalingGroupProvider = new() { AutoScalingGroupArn = "fleet" } }, TestEcs.Token);

        var error = await _test.ThrowsAsync<InvalidParameterException>(_ => PutAsync(providers.Split(' '), strategy.Split(' ')));

        Assert.StartsWith(expected, error.ErrorMessage, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Handle_Missing_Throws() => await _test.ThrowsAsync<ClusterNotFoundException>(_ => PutAsync([]));

    private static IEnumerable<string> Show(Cluster cluster) =>
        cluster.Attachments.Select(attachment => $"{attachment.Type} {attachment.Status}");

    private async Task<Cluster> DescribeAsync() => Assert.Single((await _test.Client.DescribeClustersAsync(
        new DescribeClustersRequest { Clusters = ["prod"], Include = [ClusterField.Attachments] }, TestEcs.Token)).Clusters);

    private async Task<Cluster> PutAsync(IReadOnlyList<string> providers, params IEnumerable<string> strategy) =>
        (await _test.Client.PutClusterCapacityProvidersAsync(
            new PutClusterCapacityProvidersRequest
            {
                Cluster = "prod",
                CapacityProviders = providers,
                DefaultCapacityProviderStrategy =
                    [.. strategy.Select(provider => new CapacityProviderStrategyItem { CapacityProvider = provider, Weight = 1 })],
            },
            TestEcs.Token)).Cluster!;
}
