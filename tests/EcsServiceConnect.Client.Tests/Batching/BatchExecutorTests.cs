using EcsServiceConnect.Client.Models;
using EcsServiceConnect.Client.Testing;
using EcsServiceConnect.TestSupport;
using Microsoft.Extensions.Time.Testing;

namespace EcsServiceConnect.Client.Tests.Batching;

public sealed class BatchExecutorTests : IDisposable
{
    private const string Prefix = "arn:aws:ecs:us-east-1:123456789012:";

    private readonly InMemoryEcs _ecs = new(
        new InMemoryEcsOptions { TimeProvider = new FakeTimeProvider(), DeploymentDuration = TimeSpan.Zero });

    private readonly EcsClient _client;

    public BatchExecutorTests()
    {
        _client = _ecs.CreateClient();
        _ecs.Seed(new CreateClusterRequest { ClusterName = "prod" }, TestEcs.Definition());
    }

    public void Dispose() => _client.Dispose();

    [Fact]
    public async Task ExecuteAsync_ThousandServicesInTwelveClusters_KeepsTheOrder()
    {
        var clusters = Enumerable.Range(0, 12).Select(static i => $"c{i}").ToArray();
        foreach (var cluster in clusters)
        {
            _ecs.Seed(new CreateClusterRequest { ClusterName = cluster });
        }

        var arns = new List<string>();
        for (var i = 0; i < 1000; i++)
        {
            var cluster = clusters[i * 7 % 12];
            _ecs.Seed(TestEcs.FargateService($"s{i}", desiredCount: 0, cluster));
            arns.Add($"{Prefix}service/{cluster}/s{i}");
        }

        var batch = await _client.BatchDescribeServicesAsync(null, arns, cancellationToken: TestEcs.Token);

        Assert.Equal(arns, batch.Items.Select(service => service.ServiceArn));
        Assert.Empty(batch.Failures);
        Assert.Equal(108, _ecs.GetCalls("DescribeServices").Count);
        Assert.All(_ecs.GetRequests<DescribeServicesRequest>(), request => Assert.InRange(request.Services.Count, 1, 10));
    }

    [Fact]
    public async Task ExecuteAsync_SameServiceByNameAndArn_ReturnsItOnce()
    {
        Services("a", "b");

        var batch = await _client.BatchDescribeServicesAsync(
            "prod", ["b", "a", "b", $"{Prefix}service/prod/a"], cancellationToken: TestEcs.Token);

        Assert.Equal(["b", "a"], batch.Items.Select(service => service.ServiceName));
        Assert.Empty(batch.Failures);
        Assert.Single(_ecs.GetCalls("DescribeServices"));
    }

    [Fact]
    public async Task ExecuteAsync_MissingServices_ReturnsFailuresInOrder()
    {
        Services("a", "b");
        string[] names = ["x1", "b", .. Enumerable.Range(0, 12).Select(static i => $"y{i}"), "a", $"{Prefix}service/prod/x2"];

        var batch = await _client.BatchDescribeServicesAsync("prod", names, cancellationToken: TestEcs.Token);

        Assert.Equal(["b", "a"], batch.Items.Select(service => service.ServiceName));
        Assert.Equal(
            names.Except(["a", "b"]).Select(static name => name[(name.LastIndexOf('/') + 1)..]),
            batch.Failures.Select(failure => EcsArn.Parse(failure.Arn!).Name));
        Assert.Equal(14, Assert.Throws<EcsFailuresException>(() => batch.ThrowIfAnyFailed()).Failures.Count);
    }

    [Fact]
    public async Task ExecuteAsync_NameThatTheResponseDoesNotMention_FailsAsUnknown()
    {
        _ecs.On<DescribeServicesRequest>().RespondWith(new DescribeServicesResponse
        {
            Services = [new Service { ServiceName = "a", ServiceArn = $"{Prefix}service/prod/a" }],
        });

        var batch = await _client.BatchDescribeServicesAsync("prod", ["b", "a"], cancellationToken: TestEcs.Token);

        Assert.Equal("a", Assert.Single(batch.Items).ServiceName);
        Assert.Equal(("b", "NOT_IN_RESPONSE"), (Assert.Single(batch.Failures).Arn, batch.Failures[0].Reason));
    }

    [Fact]
    public async Task ExecuteAsync_FewerUnknownItemsThanNames_FailsForTheNames()
    {
        _ecs.On<DescribeServicesRequest>().RespondWith(new DescribeServicesResponse { Services = [new Service { ServiceName = "no-arn" }] });

        var batch = await _client.BatchDescribeServicesAsync("prod", ["b", "a"], cancellationToken: TestEcs.Token);

        Assert.Equal("no-arn", Assert.Single(batch.Items).ServiceName);
        Assert.Equal(["b", "a"], batch.Failures.Select(static failure => failure.Arn));
    }

    [Fact]
    public async Task ExecuteAsync_NoNames_MakesNoCall()
    {
        var token = TestEcs.Token;
        Assert.Empty((await _client.BatchDescribeServicesAsync("prod", [], cancellationToken: token)).Items);
        Assert.Empty((await _client.BatchDescribeTasksAsync("prod", [], cancellationToken: token)).Items);
        Assert.Empty((await _client.BatchDescribeContainerInstancesAsync("prod", [], cancellationToken: token)).Items);
        Assert.Empty((await _client.BatchDescribeClustersAsync([], cancellationToken: token)).Items);
        Assert.Empty((await _client.BatchDescribeTaskDefinitionsAsync([], cancellationToken: token)).Items);
        Assert.Empty((await _client.BatchDescribeCapacityProvidersAsync([], cancellationToken: token)).Items);
        Assert.Empty((await _client.BatchDescribeServiceDeploymentsAsync([], cancellationToken: token)).Items);
        Assert.Empty((await _client.BatchDescribeServiceRevisionsAsync([], cancellationToken: token)).Items);
        Assert.Empty(_ecs.Calls);
    }

    [Fact]
    public async Task ExecuteAsync_NamesFromAPageable_DescribesAll()
    {
        string[] names = [.. Enumerable.Range(0, 25).Select(static i => $"s{i:00}")];
        Services(names);

        var listed = _client.Paginate(new ListServicesRequest { Cluster = "prod" });
        var batch = await _client.BatchDescribeServicesAsync("prod", listed, cancellationToken: TestEcs.Token);

        Assert.Equal(names, batch.Items.Select(service => service.ServiceName).Order(StringComparer.Ordinal));
        Assert.Equal(3, _ecs.GetCalls("DescribeServices").Count);
    }

    [Fact]
    public async Task ExecuteAsync_ClustersWithInclude_SendsIt()
    {
        var batch = await _client.BatchDescribeClustersAsync(
            Enumerable.Range(0, 150).Select(static i => $"c{i}").Append("prod"), [ClusterField.Settings], cancellationToken: TestEcs.Token);

        Assert.Equal("prod", Assert.Single(batch.Items).ClusterName);
        Assert.Equal((150, 2), (batch.Failures.Count, _ecs.GetCalls("DescribeClusters").Count));
        Assert.Equal([ClusterField.Settings], _ecs.GetRequests<DescribeClustersRequest>()[^1].Include);
    }

    [Fact]
    public async Task ExecuteAsync_MissingTaskDefinition_IsAFailure()
    {
        var batch = await _client.BatchDescribeTaskDefinitionsAsync(["gone:3", "orders", "orders:1"], cancellationToken: TestEcs.Token);

        Assert.Equal("orders", Assert.Single(batch.Items).Family);
        var failure = Assert.Single(batch.Failures);
        Assert.Equal(("gone:3", "MISSING"), (failure.Arn, failure.Reason));
        Assert.Contains("Unable to describe task definition", failure.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ExecuteAsync_MoreCapacityProvidersThanAPage_ReturnsAll()
    {
        string[] names = [.. Enumerable.Range(0, 23).Select(static i => $"p{22 - i:00}"), "FARGATE"];
        foreach (var name in names.SkipLast(1))
        {
            _ecs.Seed(new CreateCapacityProviderRequest
            {
                Name = name,
                AutoScalingGroupProvider = new AutoScalingGroupProvider
                {
                    AutoScalingGroupArn =
                        $"arn:aws:autoscaling:us-east-1:123456789012:autoScalingGroup:{name}:autoScalingGroupName/{name}",
                },
            });
        }

        var batch = await _client.BatchDescribeCapacityProvidersAsync(names, cancellationToken: TestEcs.Token);

        Assert.Equal(names, batch.Items.Select(provider => provider.Name));
        Assert.Equal(3, _ecs.GetCalls("DescribeCapacityProviders").Count);
    }

    [Fact]
    public async Task ExecuteAsync_TasksDeploymentsAndRevisions_AreFoundByArn()
    {
        Services("a", "b");
        var services = await _client.BatchDescribeServicesAsync("prod", ["a", "b"], cancellationToken: TestEcs.Token);
        var tasks = await _client.BatchDescribeTasksAsync(
            null, _client.Paginate(new ListTasksRequest { Cluster = "prod" }), cancellationToken: TestEcs.Token);
        var deployments = await _client.BatchDescribeServiceDeploymentsAsync(
            [.. services.Items.Select(service => service.CurrentServiceDeployment!), $"{Prefix}service-deployment/prod/a/none"],
            cancellationToken: TestEcs.Token);
        var revisions = await _client.BatchDescribeServiceRevisionsAsync(
            services.Items.Select(service => service.CurrentServiceRevisions[0].Arn!), cancellationToken: TestEcs.Token);

        Assert.Equal(2, tasks.ThrowIfAnyFailed().Items.Count);
        Assert.Equal(
            services.Items.Select(service => service.CurrentServiceDeployment), deployments.Items.Select(deployment => deployment.ServiceDeploymentArn));
        Assert.Equal("MISSING", Assert.Single(deployments.Failures).Reason);
        Assert.Equal(["a", "b"], revisions.Items.Select(revision => EcsArn.Parse(revision.ServiceRevisionArn!).ParentName));

        // A call is about revisions of one service only.
        Assert.Equal(2, _ecs.GetCalls("DescribeServiceRevisions").Count);
    }

    [Fact]
    public async Task ExecuteAsync_MissingContainerInstances_AreFailures()
    {
        var batch = await _client.BatchDescribeContainerInstancesAsync("prod", ["i1", "i2"], cancellationToken: TestEcs.Token);

        Assert.Equal(["i1", "i2"], batch.Failures.Select(failure => EcsArn.Parse(failure.Arn!).Name));
    }

    [Fact]
    public async Task ExecuteAsync_SeveralCalls_RunConcurrentlyUpToTheLimit()
    {
        var heldClient = new HeldClient(_client);

        var batch = heldClient.BatchDescribeServicesAsync("prod", Names(95), cancellationToken: TestEcs.Token);
        Assert.Equal(4, heldClient.Running);
        heldClient.Release();
        await batch;

        Assert.Equal(4, heldClient.MaxRunning);
        Assert.Equal(10, _ecs.GetCalls("DescribeServices").Count);
    }

    [Fact]
    public async Task ExecuteAsync_FailedCall_CancelsTheOthersAndThrows()
    {
        var heldClient = new HeldClient(_client, failing: request => ((DescribeServicesRequest)request).Services.Contains("s25"));

        var batch = heldClient.BatchDescribeServicesAsync("prod", Names(500), cancellationToken: TestEcs.Token);

        Assert.Equal("Held.", (await Assert.ThrowsAsync<ClientException>(() => batch)).ErrorMessage);
        Assert.Equal((0, 3), (heldClient.Running, heldClient.Started));
    }

    [Fact]
    public async Task ExecuteAsync_Canceled_Throws()
    {
        using var cancellation = CancellationTokenSource.CreateLinkedTokenSource(TestEcs.Token);
        var heldClient = new HeldClient(_client);
        var batch = heldClient.BatchDescribeServicesAsync("prod", Names(500), maxConcurrency: 2, cancellationToken: cancellation.Token);

        await cancellation.CancelAsync();

        var error = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => batch);
        Assert.Equal(cancellation.Token, error.CancellationToken);
        Assert.Equal((0, 2), (heldClient.Running, heldClient.Started));
    }

    [Fact]
    public async Task ExecuteAsync_InvalidArguments_Throws()
    {
        await Assert.ThrowsAsync<ArgumentNullException>(() =>
            _client.BatchDescribeServicesAsync("prod", (IEnumerable<string>)null!, cancellationToken: TestEcs.Token));
        await Assert.ThrowsAsync<ArgumentException>(() =>
            _client.BatchDescribeServicesAsync("prod", ["a", ""], cancellationToken: TestEcs.Token));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() =>
            _client.BatchDescribeServicesAsync("prod", ["a"], maxConcurrency: 0, cancellationToken: TestEcs.Token));
        Assert.Empty(_ecs.Calls);
    }

    private static IEnumerable<string> Names(int count) => Enumerable.Range(0, count).Select(static i => $"s{i}");

    private void Services(params IEnumerable<string> names)
    {
        foreach (var name in names)
        {
            _ecs.Seed(TestEcs.FargateService(name, desiredCount: 1));
        }
    }
}
