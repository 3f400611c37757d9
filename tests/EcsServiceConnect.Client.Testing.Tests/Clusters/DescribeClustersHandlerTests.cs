namespace EcsServiceConnect.Client.Testing.Tests;

public sealed class DescribeClustersHandlerTests : IDisposable
{
    private readonly TestEcs _test = new();

    public void Dispose() => _test.Dispose();

    [Fact]
    public async Task Handle_NamesAndArns_FindsBoth()
    {
        var item = await _test.CreateClusterAsync("one");
        await _test.CreateClusterAsync("two");

        var response = await DescribeAsync(new DescribeClustersRequest { Clusters = [item.ClusterArn!, "two"] });

        Assert.Equal(["one", "two"], response.Clusters.Select(cluster => cluster.ClusterName));
        Assert.Empty(response.Failures);
    }

    [Fact]
    public async Task Handle_NoneNamed_MeansTheDefaultCluster()
    {
        Assert.Equal("arn:aws:ecs:us-east-1:123456789012:cluster/default", Assert.Single((await DescribeAsync(new())).Failures).Arn);

        await _test.Client.CreateClusterAsync(cancellationToken: TestEcs.Token);

        Assert.Equal("default", Assert.Single((await DescribeAsync(new())).Clusters).ClusterName);
    }

    [Fact]
    public async Task Handle_Missing_ReturnsFailure()
    {
        await _test.CreateClusterAsync();

        var response = await DescribeAsync(new DescribeClustersRequest { Clusters = ["nope", "prod"] });

        Assert.Equal("prod", Assert.Single(response.Clusters).ClusterName);
        Assert.Equal(
            new Failure { Arn = "arn:aws:ecs:us-east-1:123456789012:cluster/nope", Reason = "MISSING" }, Assert.Single(response.Failures));
    }

    [Theory]
    [InlineData("eu-west-1:123456789012", "Invalid Region in ARN")]
    [InlineData("us-east-1:999999999999", "AccountIDs mismatch")]
    public async Task Handle_ArnOfAnotherRegionOrAccount_Throws(string owner, string expected)
    {
        var error = await _test.ThrowsAsync<InvalidParameterException>(
            _ => DescribeAsync(new DescribeClustersRequest { Clusters = [$"arn:aws:ecs:{owner}:cluster/prod"] }));

        Assert.Equal(expected, error.ErrorMessage);
    }

    [Fact]
    public async Task Handle_Include_SelectsTheMembers()
    {
        await _test.Client.CreateClusterAsync(
            new CreateClusterRequest
            {
                Tags = [new Tag { Key = "team", Value = "shop" }],
                Configuration = new ClusterConfiguration { ManagedStorageConfiguration = new() { KmsKeyId = "key" } },
            },
            TestEcs.Token);

        var bare = Assert.Single((await DescribeAsync(new())).Clusters);
        var full = Assert.Single((await DescribeAsync(new DescribeClustersRequest
        {
            Include = [ClusterField.Tags, ClusterField.Settings, ClusterField.Configurations, ClusterField.Statistics],
        })).Clusters);

        Assert.Empty(bare.Tags);
        Assert.Empty(bare.Settings);
        Assert.Empty(bare.Statistics);
        Assert.Null(bare.Configuration);
        Assert.Single(full.Tags);
        Assert.Single(full.Settings);
        Assert.Contains(full.Statistics, statistic => statistic is { Name: "runningFargateTasksCount", Value: "0" });
        Assert.NotNull(full.Configuration);
    }

    [Fact]
    public async Task Handle_RunningService_IsCounted()
    {
        await _test.CreateClusterAsync();
        await _test.RegisterAsync();
        await _test.CreateServiceAsync();

        var starting = await OneAsync();
        Assert.Equal((0, 2, 1), (starting.RunningTasksCount, starting.PendingTasksCount, starting.ActiveServicesCount));

        _test.Pass(1);
        var steady = await OneAsync();
        Assert.Equal((2, 0, 1), (steady.RunningTasksCount, steady.PendingTasksCount, steady.ActiveServicesCount));
        Assert.Contains(steady.Statistics, statistic => statistic is { Name: "activeFargateServiceCount", Value: "1" });
    }

    [Fact]
    public async Task Handle_InvalidInclude_Throws() =>
        await _test.ThrowsAsync<InvalidParameterException>(_ => DescribeAsync(
            new DescribeClustersRequest { Include = [new ClusterField("EVERYTHING")] }));

    [Fact]
    public async Task Handle_MoreThanAHundred_Throws() =>
        await _test.ThrowsAsync<InvalidParameterException>(_ => DescribeAsync(
            new DescribeClustersRequest { Clusters = [.. Enumerable.Range(0, 101).Select(i => $"c{i}")] }));

    [Theory]
    [InlineData("arn:aws:ecs:us-east-1:123456789012:service/prod/orders")]
    [InlineData("arn:aws:ecs")]
    public async Task Handle_ArnOfSomethingElse_Throws(string arn) =>
        await _test.ThrowsAsync<InvalidParameterException>(_ => DescribeAsync(new DescribeClustersRequest { Clusters = [arn] }));

    private async Task<Cluster> OneAsync() => Assert.Single((await DescribeAsync(
        new DescribeClustersRequest { Clusters = ["prod"], Include = [ClusterField.Statistics] })).Clusters);

    private Task<DescribeClustersResponse> DescribeAsync(DescribeClustersRequest request) =>
        _test.Client.DescribeClustersAsync(request, TestEcs.Token);
}
