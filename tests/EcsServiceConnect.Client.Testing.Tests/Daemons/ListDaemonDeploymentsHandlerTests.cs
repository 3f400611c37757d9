namespace EcsServiceConnect.Client.Testing.Tests;

public sealed class ListDaemonDeploymentsHandlerTests : IDisposable
{
    private readonly TestEcs _test = new();

    public void Dispose() => _test.Dispose();

    [Fact]
    public async Task Handle_Deployments_AreTheNewestFirstOverPages()
    {
        var deployments = await DeployAsync(5);

        var listed = await AllAsync(Request with { MaxResults = 2 });

        Assert.Equal(deployments.Reverse<string>(), listed.Select(deployment => deployment.DaemonDeploymentArn!));
        Assert.All(listed, deployment => Assert.Equal(TestDaemons.Arn, deployment.DaemonArn));
        Assert.Equal(TestDaemons.Prefix + "cluster/prod", listed[0].ClusterArn);
        Assert.Equal((await _test.DescribeDaemonAsync()).CurrentRevisions[^1].Arn, listed[0].TargetDaemonRevisionArn);
    }

    [Fact]
    public async Task Handle_Status_Filters()
    {
        var deployments = await DeployAsync(3);

        var stopped = await AllAsync(Request with { Status = [DaemonDeploymentStatus.Stopped] });
        var pending = await AllAsync(Request with { Status = [DaemonDeploymentStatus.Pending, DaemonDeploymentStatus.InProgress] });

        Assert.Equal([deployments[1], deployments[0]], stopped.Select(deployment => deployment.DaemonDeploymentArn));
        Assert.Equal(deployments[2], Assert.Single(pending).DaemonDeploymentArn);
    }

    [Fact]
    public async Task Handle_Times_Filter()
    {
        var deployments = await DeployAsync(3);
        var middle = (await _test.DescribeDeploymentAsync(deployments[1])).CreatedAt!.Value;
        var between = new CreatedAt { After = middle.AddSeconds(-0.1), Before = middle.AddSeconds(0.1) };

        Assert.Equal(deployments[1], Assert.Single(await AllAsync(Request with { CreatedAt = between })).DaemonDeploymentArn);
        Assert.Equal(2, (await AllAsync(Request with { CreatedAt = between with { Before = null } })).Count);
        Assert.Equal(2, (await AllAsync(Request with { CreatedAt = between with { After = null } })).Count);
    }

    [Fact]
    public async Task Handle_NoPageSize_IsTwenty()
    {
        await DeployAsync(21);

        var page = await _test.Client.ListDaemonDeploymentsAsync(Request, TestEcs.Token);

        Assert.Equal(20, page.DaemonDeployments.Count);
        Assert.NotNull(page.NextToken);
    }

    [Fact]
    public async Task Handle_InvalidRequest_Throws()
    {
        await _test.CreateClusterAsync();

        await _test.ThrowsAsync<ClientException>(_ => AllAsync(Request));
        await _test.ThrowsAsync<InvalidParameterException>(_ => AllAsync(Request with { Status = [new DaemonDeploymentStatus("X")] }));
        await _test.ThrowsAsync<InvalidParameterException>(_ => AllAsync(new ListDaemonDeploymentsRequest { DaemonArn = "log-agent" }));
        Wire.ErrorOf<InvalidParameterException>(await _test.Ecs.SendAsync("ListDaemonDeployments", "{}"));
    }

    [Fact]
    public async Task Describe_MissingOnes_ReturnsFailuresOrThrows()
    {
        var known = (await DeployAsync(1))[0];
        const string Unknown = TestDaemons.Prefix + "daemon-deployment/prod/log-agent/none";
        const string UnknownRevision = TestDaemons.Prefix + "daemon-revision/prod/log-agent/1";

        var response = await _test.Client.DescribeDaemonDeploymentsAsync(
            new DescribeDaemonDeploymentsRequest { DaemonDeploymentArns = [Unknown, known] }, TestEcs.Token);
        var revisions = await _test.Client.DescribeDaemonRevisionsAsync(
            new DescribeDaemonRevisionsRequest { DaemonRevisionArns = [UnknownRevision] }, TestEcs.Token);

        Assert.Equal(known, Assert.Single(response.DaemonDeployments).DaemonDeploymentArn);
        Assert.Equal(new Failure { Arn = Unknown, Reason = "MISSING" }, Assert.Single(response.Failures));
        Assert.Equal(new Failure { Arn = UnknownRevision, Reason = "MISSING" }, Assert.Single(revisions.Failures));
        Wire.ErrorOf<InvalidParameterException>(await _test.Ecs.SendAsync("DescribeDaemonDeployments", """{"daemonDeploymentArns":["x"]}"""));
        Wire.ErrorOf<InvalidParameterException>(await _test.Ecs.SendAsync("DescribeDaemonDeployments", """{"daemonDeploymentArns":[]}"""));
        Wire.ErrorOf<InvalidParameterException>(await _test.Ecs.SendAsync("DescribeDaemonRevisions", """{"daemonRevisionArns":["x"]}"""));
        Wire.ErrorOf<InvalidParameterException>(await _test.Ecs.SendAsync("DescribeDaemonRevisions", "{}"));
    }

    private static ListDaemonDeploymentsRequest Request => new() { DaemonArn = TestDaemons.Arn };

    /// <summary>The deployments of one creation and updates a second apart, each of which stops the one before.</summary>
    private async Task<List<string>> DeployAsync(int count)
    {
        var result = new List<string> { (await _test.CreateDaemonAsync()).DeploymentArn! };
        while (result.Count < count)
        {
            _test.Clock.Advance(TimeSpan.FromSeconds(1));
            result.Add((await _test.Client.UpdateDaemonAsync(TestDaemons.Change(), TestEcs.Token)).DeploymentArn!);
        }

        return result;
    }

    private async Task<List<DaemonDeploymentSummary>> AllAsync(ListDaemonDeploymentsRequest request) =>
        await _test.Client.Paginate(request).ToListAsync(TestEcs.Token);
}
