using Microsoft.Extensions.DependencyInjection;

namespace EcsServiceConnect.Client.Testing.Tests;

public partial class InMemoryEcsTests
{
    [Fact]
    public async Task CreateClient_NothingConfigured_TalksToThisEcsWithoutASocket()
    {
        var ecs = new InMemoryEcs();
        using var client = ecs.CreateClient();

        var response = await client.CreateClusterAsync(new CreateClusterRequest { ClusterName = "prod" }, TestEcs.Token);

        Assert.Equal("arn:aws:ecs:us-east-1:123456789012:cluster/prod", response.Cluster!.ClusterArn);
        Assert.True(Guid.TryParse(response.Metadata.RequestId, out _));
        Assert.Equal(200, response.Metadata.StatusCode);
        Assert.Equal(1, response.Metadata.Attempts);
    }

    [Fact]
    public async Task CreateClient_TwiceOnOneEcs_SeesTheSameState()
    {
        var ecs = new InMemoryEcs();
        using var first = ecs.CreateClient();
        using var second = ecs.CreateClient();
        await first.CreateClusterAsync(cancellationToken: TestEcs.Token);

        Assert.Single((await second.ListClustersAsync(cancellationToken: TestEcs.Token)).ClusterArns);
    }

    [Fact]
    public async Task CreateClient_OnTwoEcs_SharesNothing()
    {
        using var first = new InMemoryEcs().CreateClient();
        using var second = new InMemoryEcs().CreateClient();
        await first.CreateClusterAsync(cancellationToken: TestEcs.Token);

        Assert.Empty((await second.ListClustersAsync(cancellationToken: TestEcs.Token)).ClusterArns);
    }

    [Fact]
    public async Task CreateClient_Configured_UsesTheConfiguredOptions()
    {
        var ecs = new InMemoryEcs();
        using var client = ecs.CreateClient(options => options.Region = "eu-west-1");

        var error = await Assert.ThrowsAsync<EcsServiceException>(() => client.ListClustersAsync(cancellationToken: TestEcs.Token));
        Assert.Equal("InvalidSignatureException", error.ErrorCode);
    }

    [Fact]
    public async Task Configure_ClientOfTheApplication_TalksToThisEcs()
    {
        var ecs = new InMemoryEcs(new InMemoryEcsOptions { Region = "eu-west-1" });
        var services = new ServiceCollection();
        services.AddEcsClient(options =>
        {
            options.Region = "us-east-1";
            options.Profile = "nobody";
            options.UseFips = true;
        });
        services.AddEcsClient(ecs.Configure).ConfigurePrimaryHttpMessageHandler(ecs.CreateHandler);
        await using var provider = services.BuildServiceProvider();

        await provider.GetRequiredService<IEcsClient>().CreateClusterAsync(cancellationToken: TestEcs.Token);

        Assert.Equal("default", Assert.Single(ecs.Snapshot().Clusters).Cluster.ClusterName);
    }

    [Theory]
    [InlineData("cn-north-1", "arn:aws-cn:ecs:cn-north-1:210987654321:cluster/default")]
    [InlineData("us-gov-west-1", "arn:aws-us-gov:ecs:us-gov-west-1:210987654321:cluster/default")]
    [InlineData("eu-central-1", "arn:aws:ecs:eu-central-1:210987654321:cluster/default")]
    public async Task Constructor_RegionAndAccount_StandInEveryArn(string region, string arn)
    {
        var ecs = new InMemoryEcs(new InMemoryEcsOptions { Region = region, AccountId = "210987654321" });
        using var client = ecs.CreateClient();

        var response = await client.CreateClusterAsync(cancellationToken: TestEcs.Token);

        Assert.Equal(region, ecs.Region);
        Assert.Equal("210987654321", ecs.AccountId);
        Assert.Equal(arn, response.Cluster!.ClusterArn);
    }

    [Fact]
    public async Task Constructor_OptionsChangedLater_KeepsItsCopy()
    {
        var options = new InMemoryEcsOptions();
        var ecs = new InMemoryEcs(options);
        options.Region = "eu-west-1";
        using var client = ecs.CreateClient();

        var response = await client.CreateClusterAsync(cancellationToken: TestEcs.Token);

        Assert.Contains(":us-east-1:", response.Cluster!.ClusterArn, StringComparison.Ordinal);
    }

    [Fact]
    public async Task HandleAsync_ManyThreads_LosesNothing()
    {
        var ecs = new InMemoryEcs();
        using var client = ecs.CreateClient();

        await Parallel.ForAsync(0, 60, TestEcs.Token, async (i, cancellation) =>
            await client.CreateClusterAsync(new CreateClusterRequest { ClusterName = $"c-{i % 20}" }, cancellation));

        Assert.Equal(20, (await client.ListClustersAsync(cancellationToken: TestEcs.Token)).ClusterArns.Distinct().Count());
    }

    [Fact]
    public async Task HandleAsync_Canceled_Throws()
    {
        using var source = new CancellationTokenSource();
        await source.CancelAsync();

        await Assert.ThrowsAsync<OperationCanceledException>(
            async () => await new InMemoryEcs().HandleAsync(new InMemoryEcsRequest(), source.Token));
    }
}
