using EcsServiceConnect.Client.Models;
using EcsServiceConnect.TestSupport;

namespace EcsServiceConnect.Client.Tests.Deployments.Tracking;

/// <summary>
/// Rollbacks to a deployment that still runs, which becomes the primary one again under its own id and with its own age, and deployments
/// that are followed long after they ended.
/// </summary>
public sealed class ServiceDeploymentResolverTests : DeploymentTrackerTestBase
{
    private Deployment? _first;

    [Theory]
    [InlineData(1.1, true)]
    [InlineData(1.1, false)]
    [InlineData(100, true)]
    [InlineData(100, false)]
    public async Task Find_RollbackToRunningDeployment_IsRolledBack(double deploymentTimes, bool namesCurrent)
    {
        var client = await FailNextAsync(namesCurrent);
        Test.Pass(deploymentTimes);

        var error = await AssertFailsAsync(client.TrackDeploymentAsync("prod", "orders", Options, TestEcs.Token), DeploymentOutcome.RolledBack);

        Assert.Equal(ServiceDeploymentStatus.RollbackSuccessful, error.Progress!.Status);
        Assert.NotEqual(_first!.Id, error.Progress.DeploymentId);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Find_CountUpdateDuringRollbackToRunningDeployment_IsRolledBack(bool namesCurrent)
    {
        var client = await FailNextAsync(namesCurrent);
        Test.Pass(1.1);

        var tracker = await DeployAsync(new UpdateServiceRequest { Cluster = "prod", Service = "orders", DesiredCount = 3 }, client);

        var error = await AssertFailsAsync(tracker, DeploymentOutcome.RolledBack);
        Assert.Equal(_first!.Id, error.Progress!.DeploymentId);
    }

    [Fact]
    public async Task Find_DeniedRollbackToRunningDeployment_IsRolledBackByEvents()
    {
        var client = await FailNextAsync(namesCurrent: true);
        Test.Pass(100);
        DenyServiceDeployments();
        client = new EditingClient(client, static response => response is DescribeServicesResponse described
            ? described with { Services = [.. described.Services.Select(WithoutReasons)] }
            : response);

        await AssertFailsAsync(client.TrackDeploymentAsync("prod", "orders", Options, TestEcs.Token), DeploymentOutcome.RolledBack);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Find_DescribedServiceAfterRollback_IsRolledBack(bool isDenied)
    {
        await FailNextAsync(namesCurrent: true);
        Test.Pass(100);
        if (isDenied)
        {
            DenyServiceDeployments();
        }

        var service = await Test.DescribeServiceAsync();
        Assert.Equal(DeploymentRolloutState.Completed, service.Deployments[0].RolloutState);

        await AssertFailsAsync(Client.TrackDeploymentAsync(service, Options, TestEcs.Token), DeploymentOutcome.RolledBack);
    }

    [Fact]
    public async Task Find_DeploymentOfMoreThanThreeMonthsAgo_IsFoundByTheList()
    {
        await PrepareAsync();
        Test.Clock.Advance(TimeSpan.FromDays(200));
        var client = new EditingClient(Client, static response => response is DescribeServicesResponse described
            ? described with { Services = [.. described.Services.Select(static service => service with { CurrentServiceDeployment = null })] }
            : response);

        var tracker = await client.TrackDeploymentAsync("prod", "orders", Options, TestEcs.Token);

        Assert.True((await CompleteAsync(tracker)).IsSuccessful);
        Assert.Equal([400, 200], Test.Ecs.GetCalls("ListServiceDeployments").Select(static call => call.StatusCode));
    }

    [Fact]
    public async Task Find_DeniedLongAfterRollback_IsRolledBack()
    {
        await FailNextAsync(namesCurrent: true);
        Test.Pass(100);
        DenyServiceDeployments();

        await AssertFailsAsync(Client.TrackDeploymentAsync("prod", "orders", Options, TestEcs.Token), DeploymentOutcome.RolledBack);
    }

    [Fact]
    public async Task Find_DeniedUpdateRightAfterRollback_IsSuccessful()
    {
        await FailNextAsync(namesCurrent: true);
        Test.Pass(1.1);
        DenyServiceDeployments();

        Assert.True((await CompleteAsync(DeployAsync(ForcedUpdate))).IsSuccessful);
    }

    [Fact]
    public async Task Find_DescribedSteadyService_IsSuccessful()
    {
        await PrepareAsync();

        var result = await CompleteAsync(Client.TrackDeploymentAsync(await Test.DescribeServiceAsync(), Options, TestEcs.Token));

        Assert.Equal((DeploymentOutcome.Successful, TimeSpan.Zero), (result.Outcome, result.Progress.Elapsed));
    }

    [Fact]
    public async Task Find_ReturnedServiceLongBeforeAnotherUpdate_IsSuccessful()
    {
        await PrepareAsync();
        var response = await Test.UpdateAsync(change => change with { TaskDefinition = "orders" });
        Test.Clock.Advance(TimeSpan.FromHours(1));
        await Test.UpdateAsync(change => change with { ForceNewDeployment = true });
        Test.Clock.Advance(TimeSpan.FromHours(1));

        var result = await CompleteAsync(Client.TrackDeploymentAsync(response, Options, TestEcs.Token));

        Assert.Equal((DeploymentOutcome.Successful, TimeSpan.Zero), (result.Outcome, result.Progress.Elapsed));
        Assert.Equal(response.Deployments[0].Id, result.Progress.DeploymentId);
    }

    [Fact]
    public async Task Find_RolledBackAndSupersededBetweenPolls_IsRolledBack()
    {
        await PrepareAsync(breaker: true);
        Test.Ecs.OnDeployment("orders").Fail(DeploymentTestEcs.PullError);
        var shownAt = Test.Clock.GetUtcNow().AddMinutes(1);
        var client = new EditingClient(Client, response => Test.Clock.GetUtcNow() >= shownAt ? response : response switch
        {
            DescribeServiceDeploymentsResponse => new DescribeServiceDeploymentsResponse(),
            ListServiceDeploymentsResponse => new ListServiceDeploymentsResponse(),
            _ => response,
        });
        var ended = client.UpdateServiceAndWaitAsync(
            RevisionUpdate, Options with { PollInterval = TimeSpan.FromMinutes(50) }, TestEcs.Token);
        Test.Clock.Advance(TimeSpan.FromMinutes(20));
        await Test.UpdateAsync(change => change with { ForceNewDeployment = true });

        var error = await Assert.ThrowsAsync<EcsDeploymentException>(() => CompleteAsync(ended));

        Assert.Equal((DeploymentOutcome.RolledBack, TimeSpan.FromMinutes(50)), (error.Outcome, error.Progress!.Elapsed));
        Assert.Equal(DeploymentRolloutState.Completed, error.Progress.Service.Deployments[0].RolloutState);
    }

    [Fact]
    public async Task IsSuperseded_AbortedAndOlderDeploymentLeft_IsStopped()
    {
        await PrepareAsync();
        _first = (await Test.DescribeServiceAsync()).Deployments[0];
        var arn = (await Test.UpdateAsync(change => change with { TaskDefinition = "orders" })).CurrentServiceDeployment!;
        await Client.StopServiceDeploymentAsync(
            new StopServiceDeploymentRequest { ServiceDeploymentArn = arn, StopType = StopServiceDeploymentStopType.Abort }, TestEcs.Token);
        Test.Pass(10);
        var client = new EditingClient(Client, response => response is DescribeServicesResponse described
            ? described with { Services = [.. described.Services.Select(service => service with { Deployments = [_first!] })] }
            : response);

        await AssertFailsAsync(client.TrackServiceDeploymentAsync(arn, Options, TestEcs.Token), DeploymentOutcome.Stopped);
    }

    [Fact]
    public async Task IsSuperseded_ServiceWithoutTheNewerDeployment_IsSuperseded()
    {
        await PrepareAsync();
        var service = await Test.UpdateAsync(change => change with { TaskDefinition = "orders" });
        Test.Pass(0.1);
        await Test.UpdateAsync(change => change with { ForceNewDeployment = true });
        Test.Pass(0.1);
        var client = new EditingClient(Client, response => response is DescribeServicesResponse described
            ? described with { Services = [service] }
            : response);

        await AssertFailsAsync(
            client.TrackServiceDeploymentAsync(service.CurrentServiceDeployment!, Options, TestEcs.Token), DeploymentOutcome.Superseded);
    }

    private static Service WithoutReasons(Service service) =>
        service with { Deployments = [.. service.Deployments.Select(static deployment => deployment with { RolloutStateReason = null })] };

    /// <summary>A service whose update fails, and a client that sees it return to the deployment that it had before.</summary>
    private async Task<IEcsClient> FailNextAsync(bool namesCurrent)
    {
        await PrepareAsync(breaker: true);
        Test.Clock.Advance(TimeSpan.FromMinutes(10));
        _first = (await Test.DescribeServiceAsync()).Deployments[0];
        Test.Ecs.OnDeployment("orders").Fail(DeploymentTestEcs.PullError);
        await Test.UpdateAsync(change => change with { TaskDefinition = "orders" });
        return new EditingClient(Client, response => response switch
        {
            DescribeServicesResponse described => described with { Services = [.. described.Services.Select(Edit)] },
            UpdateServiceResponse { Service: { } service } updated => updated with { Service = Edit(service) },
            _ => response,
        });

        Service Edit(Service service) => service with
        {
            CurrentServiceDeployment = namesCurrent ? service.CurrentServiceDeployment : null,
            Deployments =
            [
                .. service.Deployments
                    .Select(deployment =>
                        deployment.TaskDefinition == _first.TaskDefinition ? deployment with { Id = _first.Id, CreatedAt = _first.CreatedAt } : deployment)
                    .DistinctBy(deployment => deployment.Id),
            ],
        };
    }
}
