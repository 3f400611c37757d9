namespace EcsServiceConnect.Client.Testing.Tests;

/// <summary>Describing, changing and deleting capacity providers.</summary>
public sealed class CapacityProviderStoreTests : IDisposable
{
    private readonly TestEcs _test = new();

    public void Dispose() => _test.Dispose();

    [Fact]
    public async Task Describe_NoNames_ReturnsFargateAndOwnOnes()
    {
        await CreateAsync("asg");

        var response = await _test.Client.DescribeCapacityProvidersAsync(new(), TestEcs.Token);

        Assert.Equal(
            ["FARGATE FARGATE ACTIVE", "FARGATE_SPOT FARGATE_SPOT ACTIVE", "asg EC2_AUTOSCALING ACTIVE"],
            response.CapacityProviders.Select(provider => $"{provider.Name} {provider.Type} {provider.Status}"));
        Assert.All(response.CapacityProviders, provider => Assert.Empty(provider.Tags));
        Assert.Null(response.CapacityProviders[0].AutoScalingGroupProvider);
    }

    [Fact]
    public async Task Describe_NamesAndArns_ReturnItemsAndFailures()
    {
        var arn = (await CreateAsync("asg")).CapacityProviderArn!;

        var response = await _test.Client.DescribeCapacityProvidersAsync(
            new() { CapacityProviders = [arn, "FARGATE", "none"], Include = [CapacityProviderField.Tags] }, TestEcs.Token);

        Assert.Equal(["FARGATE", "asg"], response.CapacityProviders.Select(provider => provider.Name));
        Assert.Equal("a", Assert.Single(response.CapacityProviders[1].Tags).Key);
        Assert.Equal(
            ("arn:aws:ecs:us-east-1:123456789012:capacity-provider/none", "MISSING"),
            (Assert.Single(response.Failures).Arn, response.Failures[0].Reason));
    }

    [Fact]
    public async Task Describe_Pages_HoldEachOnce()
    {
        for (var i = 0; i < 12; i++)
        {
            await CreateAsync($"p{i}");
        }

        var first = await _test.Client.DescribeCapacityProvidersAsync(new(), TestEcs.Token);
        var all = await _test.Client.Paginate(new DescribeCapacityProvidersRequest { MaxResults = 5 }).ToListAsync(TestEcs.Token);

        Assert.Equal(10, first.CapacityProviders.Count);
        Assert.Equal(14, all.Select(provider => provider.Name).Distinct().Count());
        await _test.ThrowsAsync<InvalidParameterException>(client =>
            client.DescribeCapacityProvidersAsync(new() { MaxResults = 11 }, TestEcs.Token));
    }

    [Fact]
    public async Task Describe_Cluster_ReturnsItsOwnOnly()
    {
        await CreateAsync("asg");
        await CreateAsync("other");
        await _test.CreateClusterAsync();
        await PutAsync("asg");

        var response = await _test.Client.DescribeCapacityProvidersAsync(new() { Cluster = "prod" }, TestEcs.Token);

        Assert.Equal("asg", Assert.Single(response.CapacityProviders).Name);
    }

    [Fact]
    public async Task Update_Some_KeepsTheRest()
    {
        var before = (await CreateAsync("asg")).AutoScalingGroupProvider!;

        var updated = await UpdateAsync("asg", new() { ManagedScaling = new() { TargetCapacity = 50 } });
        _test.Pass(1);
        var later = await DescribeAsync("asg");

        Assert.Equal(CapacityProviderUpdateStatus.UpdateInProgress, updated.UpdateStatus);
        Assert.Equal(CapacityProviderUpdateStatus.UpdateComplete, later.UpdateStatus);
        Assert.Equal(before with { ManagedScaling = before.ManagedScaling! with { TargetCapacity = 50 } }, later.AutoScalingGroupProvider);
    }

    [Fact]
    public async Task Update_InvalidRequests_Throws()
    {
        await CreateAsync("asg");

        await _test.ThrowsAsync<ClientException>(_ => UpdateAsync("none", new()));
        await _test.ThrowsAsync<InvalidParameterException>(_ => UpdateAsync("FARGATE", new()));
        await _test.ThrowsAsync<InvalidParameterException>(_ => UpdateAsync("asg", null));
        await _test.ThrowsAsync<InvalidParameterException>(
            _ => UpdateAsync("asg", new() { ManagedScaling = new() { TargetCapacity = 0 } }));
        await _test.ThrowsAsync<InvalidParameterException>(_ => UpdateAsync("asg", new()
        {
            ManagedScaling = new() { Status = ManagedScalingStatus.Disabled },
            ManagedTerminationProtection = ManagedTerminationProtection.Enabled,
        }));
    }

    [Fact]
    public async Task Delete_FreeProvider_IsInactiveAfterAWhileAndItsNameFree()
    {
        await CreateAsync("asg");

        var deleting = await DeleteAsync("asg");
        Assert.Equal(
            (CapacityProviderStatus.Active, CapacityProviderUpdateStatus.DeleteInProgress), (deleting.Status, deleting.UpdateStatus));
        await _test.ThrowsAsync<ClientException>(_ => UpdateAsync("asg", new()));
        _test.Pass(1);

        var deleted = await DescribeAsync("asg");
        Assert.Equal(
            (CapacityProviderStatus.Inactive, CapacityProviderUpdateStatus.DeleteComplete), (deleted.Status, deleted.UpdateStatus));
        Assert.Equal(2, (await _test.Client.DescribeCapacityProvidersAsync(new(), TestEcs.Token)).CapacityProviders.Count);
        Assert.Equal(CapacityProviderStatus.Inactive, (await DeleteAsync("asg")).Status);
        Assert.Equal(CapacityProviderStatus.Active, (await CreateAsync("asg")).Status);
    }

    [Fact]
    public async Task Delete_ProviderOfACluster_FailsAndReportsTheReason()
    {
        await CreateAsync("asg");
        await _test.CreateClusterAsync();
        await PutAsync("asg");

        var failed = await DeleteAsync("asg");
        Assert.Equal((CapacityProviderStatus.Active, CapacityProviderUpdateStatus.DeleteFailed), (failed.Status, failed.UpdateStatus));
        Assert.Contains("prod", failed.UpdateStatusReason, StringComparison.Ordinal);

        _test.Pass(0.25);
        await PutAsync();
        await DeleteAsync("arn:aws:ecs:us-east-1:123456789012:capacity-provider/asg");
        _test.Pass(1);
        Assert.Equal(CapacityProviderStatus.Inactive, (await DescribeAsync("asg")).Status);
    }

    [Fact]
    public async Task Delete_InvalidRequests_Throws()
    {
        await CreateAsync("asg");

        await _test.ThrowsAsync<ClientException>(_ => DeleteAsync("none"));
        await _test.ThrowsAsync<InvalidParameterException>(_ => DeleteAsync("FARGATE"));
        await UpdateAsync("asg", new());
        await _test.ThrowsAsync<UpdateInProgressException>(_ => DeleteAsync("asg"));
    }

    [Fact]
    public async Task PutClusterCapacityProviders_UnknownOrDeleted_Throws()
    {
        await _test.CreateClusterAsync();
        await CreateAsync("asg");
        await DeleteAsync("asg");

        await _test.ThrowsAsync<InvalidParameterException>(_ => PutAsync("asg"));
        await _test.ThrowsAsync<InvalidParameterException>(_ => PutAsync("none"));
    }

    private async Task<CapacityProvider> CreateAsync(string name) => (await _test.Client.CreateCapacityProviderAsync(
        new CreateCapacityProviderRequest
        {
            Name = name,
            AutoScalingGroupProvider = new() { AutoScalingGroupArn = $"group-of-{name}" },
            Tags = [new Tag { Key = "a", Value = "b" }],
        },
        TestEcs.Token)).CapacityProvider!;

    private async Task<CapacityProvider> UpdateAsync(string name, AutoScalingGroupProviderUpdate? change) =>
        (await _test.Client.UpdateCapacityProviderAsync(
            new UpdateCapacityProviderRequest { Name = name, AutoScalingGroupProvider = change }, TestEcs.Token)).CapacityProvider!;

    private async Task<CapacityProvider> DeleteAsync(string name) => (await _test.Client.DeleteCapacityProviderAsync(
        new DeleteCapacityProviderRequest { CapacityProvider = name }, TestEcs.Token)).CapacityProvider!;

    private async Task<CapacityProvider> DescribeAsync(string name) => Assert.Single((await _test.Client.DescribeCapacityProvidersAsync(
        new() { CapacityProviders = [name] }, TestEcs.Token)).CapacityProviders);

    private Task<PutClusterCapacityProvidersResponse> PutAsync(params IReadOnlyList<string> providers) =>
        _test.Client.PutClusterCapacityProvidersAsync(
            new() { Cluster = "prod", CapacityProviders = providers, DefaultCapacityProviderStrategy = [] }, TestEcs.Token);
}
