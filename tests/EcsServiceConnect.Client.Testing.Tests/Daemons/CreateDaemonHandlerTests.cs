namespace EcsServiceConnect.Client.Testing.Tests;

public sealed class CreateDaemonHandlerTests : IDisposable
{
    private readonly TestEcs _test = new();

    public static TheoryData<Func<CreateDaemonRequest, CreateDaemonRequest>> Invalid { get; } = new()
    {
        request => request with { DaemonName = "with space" },
        request => request with { DaemonName = new string('a', 256) },
        request => request with { DaemonTaskDefinitionArn = "log-agent:1" },
        request => request with { DaemonTaskDefinitionArn = TestDaemons.Prefix + "daemon-task-definition/log-agent" },
        request => request with { DaemonTaskDefinitionArn = TestDaemons.Prefix + "task-definition/log-agent:1" },
        request => request with { CapacityProviderArns = [] },
        request => request with { CapacityProviderArns = ["managed"] },
        request => request with { CapacityProviderArns = [TestDaemons.Prefix + "capacity-provider/FARGATE"] },
        request => request with { CapacityProviderArns = ["arn:aws:ecs:eu-west-1:123456789012:capacity-provider/managed"] },
        request => request with { DeploymentConfiguration = new DaemonDeploymentConfiguration { DrainPercent = 100.5 } },
        request => request with { DeploymentConfiguration = new DaemonDeploymentConfiguration { BakeTimeInMinutes = 1441 } },
        request => request with { PropagateTags = new DaemonPropagateTags("SERVICE") },
        request => request with { Tags = [new Tag { Key = "aws:x" }] },
        request => request with { ClientToken = new string('t', 37) },
    };

    public void Dispose() => _test.Dispose();

    [Fact]
    public async Task Handle_Daemon_IsActiveAtOnceAndItsDeploymentPending()
    {
        var created = await _test.CreateDaemonAsync();

        Assert.Equal(TestDaemons.Arn, created.DaemonArn);
        Assert.Equal(DaemonStatus.Active, created.Status);
        Assert.Equal(_test.Clock.GetUtcNow(), created.CreatedAt);
        Assert.Matches("^arn:aws:ecs:us-east-1:123456789012:daemon-deployment/prod/log-agent/[a-z0-9]{21}$", created.DeploymentArn);
        var daemon = await _test.DescribeDaemonAsync();
        Assert.Equal((created.DaemonArn, created.DeploymentArn), (daemon.DaemonArn, daemon.DeploymentArn));
        Assert.Equal(TestDaemons.Prefix + "cluster/prod", daemon.ClusterArn);
        var revision = Assert.Single(daemon.CurrentRevisions);
        Assert.Matches("^arn:aws:ecs:us-east-1:123456789012:daemon-revision/prod/log-agent/[0-9]{19}$", revision.Arn);
        Assert.Equal((0, 0), (revision.TotalRunningCount, revision.TotalWithoutDaemonCount));
        Assert.Equal(TestDaemons.Provider, Assert.Single(revision.CapacityProviders).Arn);
        Assert.Equal(DaemonDeploymentStatus.Pending, (await _test.DescribeDeploymentAsync(created.DeploymentArn)).Status);
    }

    [Fact]
    public async Task Handle_Settings_AreInTheRevision()
    {
        await _test.CreateDaemonAsync(TestDaemons.Daemon() with
        {
            PropagateTags = DaemonPropagateTags.Daemon,
            EnableEcsManagedTags = true,
            EnableExecuteCommand = true,
            Critical = false,
        });

        var revision = await RevisionAsync();

        Assert.Equal(TestDaemons.Arn, revision.DaemonArn);
        Assert.Equal(TestDaemons.Prefix + "daemon-task-definition/log-agent:1", revision.DaemonTaskDefinitionArn);
        Assert.Equal(DaemonPropagateTags.Daemon, revision.PropagateTags);
        Assert.Equal((true, true, false), (revision.EnableEcsManagedTags, revision.EnableExecuteCommand, revision.Critical));
        var image = Assert.Single(revision.ContainerImages);
        Assert.Equal(("agent", "fluent/fluent-bit:4.1"), (image.ContainerName, image.Image));
    }

    [Fact]
    public async Task Handle_OnlyRequiredMembers_TakesTheDefaults()
    {
        var created = await _test.CreateDaemonAsync();

        var revision = await RevisionAsync();
        var deployment = await _test.DescribeDeploymentAsync(created.DeploymentArn);

        Assert.Equal(DaemonPropagateTags.None, revision.PropagateTags);
        Assert.Equal((false, false, true), (revision.EnableEcsManagedTags, revision.EnableExecuteCommand, revision.Critical));
        Assert.Equal(25.0, deployment.DeploymentConfiguration!.DrainPercent);
        Assert.Equal(0, deployment.DeploymentConfiguration.BakeTimeInMinutes);
        Assert.Null(deployment.Alarms);
    }

    [Fact]
    public async Task Handle_Tags_BelongToTheDaemon()
    {
        await _test.CreateDaemonAsync(TestDaemons.Daemon() with { Tags = [new Tag { Key = "team", Value = "ops" }] });

        Assert.Equal("ops", Assert.Single(await _test.TagsAsync(TestDaemons.Arn)).Value);
    }

    [Fact]
    public async Task Handle_NoCluster_IsTheDefaultOne()
    {
        await _test.CreateClusterAsync("default");
        await _test.RegisterAsync(TestDaemons.Definition());

        var created = await _test.Client.CreateDaemonAsync(TestDaemons.Daemon() with { ClusterArn = null }, TestEcs.Token);

        Assert.Equal(TestDaemons.Prefix + "daemon/default/log-agent", created.DaemonArn);
    }

    [Fact]
    public async Task Handle_SameToken_ReturnsTheSameDaemonAndRejectsOtherParameters()
    {
        var request = TestDaemons.Daemon() with { ClientToken = "token" };
        var created = await _test.CreateDaemonAsync(request);
        _test.Pass(1);

        Assert.Equal(created.DeploymentArn, (await _test.Client.CreateDaemonAsync(request, TestEcs.Token)).DeploymentArn);
        await _test.ThrowsAsync<InvalidParameterException>(client =>
            client.CreateDaemonAsync(request with { Critical = false }, TestEcs.Token));
    }

    [Fact]
    public async Task Handle_NameThatIsTaken_ThrowsUntilTheOtherIsRemoved()
    {
        await _test.CreateDaemonAsync();
        await _test.ThrowsAsync<ClientException>(client => client.CreateDaemonAsync(TestDaemons.Daemon(), TestEcs.Token));
        await _test.CreateClusterAsync("other");
        await _test.Client.CreateDaemonAsync(TestDaemons.Daemon() with { ClusterArn = "other" }, TestEcs.Token);

        await _test.Client.DeleteDaemonAsync(new DeleteDaemonRequest { DaemonArn = TestDaemons.Arn }, TestEcs.Token);
        await _test.ThrowsAsync<ClientException>(client => client.CreateDaemonAsync(TestDaemons.Daemon(), TestEcs.Token));
        _test.Pass(1);
        Assert.Equal(TestDaemons.Arn, (await _test.Client.CreateDaemonAsync(TestDaemons.Daemon(), TestEcs.Token)).DaemonArn);
    }

    [Theory]
    [MemberData(nameof(Invalid))]
    public async Task Handle_InvalidMember_ThrowsAndCreatesNoDaemon(Func<CreateDaemonRequest, CreateDaemonRequest> spoil)
    {
        await _test.ThrowsAsync<InvalidParameterException>(_ => _test.CreateDaemonAsync(spoil(TestDaemons.Daemon())));

        var listed = await _test.Client.ListDaemonsAsync(new ListDaemonsRequest { ClusterArn = "prod" }, TestEcs.Token);
        Assert.Empty(listed.DaemonSummariesList);
    }

    [Fact]
    public async Task Handle_NoSuchClusterOrDefinition_Throws()
    {
        await _test.ThrowsAsync<ClientException>(_ => _test.CreateDaemonAsync(TestDaemons.Daemon(revision: 2)));
        await _test.ThrowsAsync<ClusterNotFoundException>(client =>
            client.CreateDaemonAsync(TestDaemons.Daemon() with { ClusterArn = TestDaemons.Prefix + "cluster/none" }, TestEcs.Token));
    }

    [Fact]
    public async Task Handle_ClusterMadeAnew_DoesNotHaveTheDaemonsOfTheOldOne()
    {
        await _test.CreateDaemonAsync();
        await _test.Client.DeleteDaemonAsync(new DeleteDaemonRequest { DaemonArn = TestDaemons.Arn }, TestEcs.Token);
        await _test.Client.DeleteClusterAsync(new DeleteClusterRequest { Cluster = "prod" }, TestEcs.Token);
        await _test.ThrowsAsync<ClusterNotFoundException>(_ => _test.DescribeDaemonAsync());
        await _test.CreateClusterAsync();
        await _test.ThrowsAsync<DaemonNotFoundException>(_ => _test.DescribeDaemonAsync());

        await _test.Client.CreateDaemonAsync(TestDaemons.Daemon(), TestEcs.Token);
        _test.Pass(1);

        Assert.Equal(DaemonStatus.Active, (await _test.DescribeDaemonAsync()).Status);
    }

    [Fact]
    public async Task ListTasks_OfADaemon_AreNone()
    {
        await _test.CreateDaemonAsync();
        await _test.RegisterAsync(TestEcs.Definition());
        await _test.CreateServiceAsync();

        Assert.Empty(await _test.TasksAsync(new ListTasksRequest { Cluster = "prod", DaemonName = "log-agent" }));
        await _test.ThrowsAsync<InvalidParameterException>(_ =>
            _test.TasksAsync(new ListTasksRequest { Cluster = "prod", DaemonName = "none" }));
    }

    [Theory]
    [InlineData("{}", "daemonName")]
    [InlineData("""{"daemonName":"a","clusterArn":"prod"}""", "daemonTaskDefinitionArn")]
    public async Task Handle_RequiredMemberMissing_NamesIt(string body, string member)
    {
        await _test.CreateClusterAsync();

        var message = Wire.ErrorOf<InvalidParameterException>(await _test.Ecs.SendAsync("CreateDaemon", body));

        Assert.Contains(member, message, StringComparison.Ordinal);
    }

    private async Task<DaemonRevision> RevisionAsync()
    {
        var arn = Assert.Single((await _test.DescribeDaemonAsync()).CurrentRevisions).Arn!;
        return Assert.Single((await _test.Client.DescribeDaemonRevisionsAsync(
            new DescribeDaemonRevisionsRequest { DaemonRevisionArns = [arn] }, TestEcs.Token)).DaemonRevisions);
    }
}
