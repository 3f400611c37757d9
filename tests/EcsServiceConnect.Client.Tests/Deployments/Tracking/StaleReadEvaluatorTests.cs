using EcsServiceConnect.Client.Models;
using EcsServiceConnect.TestSupport;

namespace EcsServiceConnect.Client.Tests.Deployments.Tracking;

/// <summary>
/// Polls that show a service as it was before its deployment, which is no news, and services that have really returned to what they ran
/// before, as blue/green deployments do when they are rolled back.
/// </summary>
public sealed class StaleReadEvaluatorTests : DeploymentTrackerTestBase
{
    private Service _before = new();
    private Func<Service, Service> _edit = static service => service;

    [Theory]
    [InlineData(true, 1)]
    [InlineData(true, 3)]
    [InlineData(false, 1)]
    [InlineData(false, 3)]
    public async Task GetNewest_FirstPollsShowEarlierDeployment_IsSuccessful(bool isDenied, int staleCount)
    {
        var client = await PrepareStaleAsync(isDenied);
        var staleReads = staleCount;
        _edit = service => staleReads-- > 0 ? _before : service;

        var result = await CompleteAsync(DeployAsync(client: client));

        Assert.Equal((DeploymentOutcome.Successful, TimeSpan.FromSeconds(8)), (result.Outcome, result.Progress.Elapsed));
        Assert.EndsWith("orders:2", result.Service.TaskDefinition, StringComparison.Ordinal);
        Assert.All(Progress, progress => Assert.NotEqual(_before.Deployments[0].Id, progress.DeploymentId));
        Assert.All(Progress, progress => Assert.EndsWith("orders:2", progress.Service.TaskDefinition, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task GetNewest_LaterPollsShowEarlierDeployment_AreNoNews(bool isDenied)
    {
        var client = await PrepareStaleAsync(isDenied);
        var count = 0;
        _edit = service => ++count is 2 or 3 ? _before : service;

        var result = await CompleteAsync(DeployAsync(client: client));

        Assert.True(result.IsSuccessful);
        Assert.Equal(4, count);
        Assert.All(Progress, progress => Assert.True(progress.RolloutState.HasValue));
    }

    [Fact]
    public async Task GetNewest_EarlierDeploymentWithoutTimes_IsKnownByItsId()
    {
        var client = await PrepareStaleAsync(isDenied: true);
        var staleReads = 2;
        _edit = service => WithoutTimes(staleReads-- > 0 ? _before : service);

        Assert.True((await CompleteAsync(DeployAsync(client: client))).IsSuccessful);
    }

    [Fact]
    public async Task GetNewest_EarlierDeploymentWasARollback_IsNoNews()
    {
        var client = await PrepareStaleAsync(isDenied: true);
        var staleReads = 2;
        _edit = service => staleReads-- > 0
            ? _before with
            {
                Deployments = [_before.Deployments[0] with { RolloutStateReason = "ECS deployment circuit breaker: rolling back to deploymentId ecs-svc/1." }],
            }
            : service;

        Assert.True((await CompleteAsync(DeployAsync(client: client))).IsSuccessful);
    }

    [Fact]
    public async Task GetNewest_NoDeploymentListed_IsNoNews()
    {
        var client = await PrepareStaleAsync(isDenied: true);
        var staleReads = 2;
        _edit = service => staleReads-- > 0 ? service with { Deployments = [] } : service;

        Assert.True((await CompleteAsync(DeployAsync(client: client))).IsSuccessful);
        Assert.All(Progress, progress => Assert.NotEmpty(progress.Service.Deployments));
    }

    [Fact]
    public async Task GetNewest_OlderStateOfTheSameDeployment_IsNoNews()
    {
        var client = await PrepareStaleAsync(isDenied: true);
        var count = 0;
        _edit = service => service with
        {
            Deployments =
            [
                service.Deployments[0] with
                {
                    RolloutState = DeploymentRolloutState.InProgress,
                    RunningCount = ++count,
                    UpdatedAt = Test.Clock.GetUtcNow().AddSeconds(count == 3 ? -60 : 0),
                },
            ],
        };
        var tracker = await DeployAsync(client: client);
        var ended = tracker.WaitForCompletionAsync(TestEcs.Token);

        Test.Clock.Advance(TimeSpan.FromSeconds(2));
        Test.Clock.Advance(TimeSpan.FromSeconds(2));
        Test.Clock.Advance(TimeSpan.FromSeconds(2));
        Test.Clock.Advance(TimeSpan.FromSeconds(2));

        Assert.Equal([1, 2, 4], Progress.Select(progress => progress.RunningCount));
        Assert.False(ended.IsCompleted);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task GetNewest_BlueGreenRollbackDenied_IsRolledBack(bool hasRolloutStates)
    {
        var client = await PrepareStaleAsync(isDenied: true);
        var rolledBackAt = Test.Clock.GetUtcNow().AddSeconds(5);
        _edit = service => WithRolloutStates(Test.Clock.GetUtcNow() < rolledBackAt ? InProgress(service) : _before, hasRolloutStates);

        var error = await AssertFailsAsync(DeployAsync(client: client), DeploymentOutcome.RolledBack);

        Assert.Equal($"The service has returned to its earlier deployment {_before.Deployments[0].Id}.", error.Progress!.Reason);
        Assert.NotEqual(_before.Deployments[0].Id, error.Progress.DeploymentId);
        Assert.EndsWith("orders:1", error.Progress.Service.TaskDefinition, StringComparison.Ordinal);
        Assert.Equal(TimeSpan.FromSeconds(10), error.Progress.Elapsed);
    }

    [Fact]
    public async Task GetNewest_RolledBackBeforeTheFirstPoll_IsRolledBackAfterTheGracePeriod()
    {
        var client = await PrepareStaleAsync(isDenied: true);
        _edit = _ => _before;

        var error = await AssertFailsAsync(DeployAsync(client: client), DeploymentOutcome.RolledBack);

        Assert.Equal(TimeSpan.FromSeconds(2) + Options.NotFoundGracePeriod, error.Progress!.Elapsed);
    }

    [Fact]
    public async Task GetNewest_BlueGreenRollbackWithEvent_IsRolledBackAtOnce()
    {
        var client = await PrepareStaleAsync(isDenied: true);
        var rolledBackAt = Test.Clock.GetUtcNow().AddSeconds(5);
        _edit = service => Test.Clock.GetUtcNow() < rolledBackAt
            ? InProgress(service)
            : _before with
            {
                Events =
                [
                    new ServiceEvent
                    {
                        Id = "rollback",
                        CreatedAt = rolledBackAt,
                        Message = $"(service orders) rolling back to deployment {_before.Deployments[0].Id}.",
                    },
                    .. _before.Events,
                ],
            };

        var error = await AssertFailsAsync(DeployAsync(client: client), DeploymentOutcome.RolledBack);

        Assert.Equal(TimeSpan.FromSeconds(6), error.Progress!.Elapsed);
    }

    [Fact]
    public async Task GetNewest_EarlierDeploymentPrimaryWhileTheTrackedOneStops_IsRolledBackWhenItHasStopped()
    {
        var client = await PrepareStaleAsync(isDenied: true);
        var start = Test.Clock.GetUtcNow();
        _edit = service => (Test.Clock.GetUtcNow() - start).TotalSeconds switch
        {
            < 4 => InProgress(service),
            < 8 => InProgress(service) with { Deployments = [_before.Deployments[0], Stopping(running: 1)] },
            _ => InProgress(service) with { Deployments = [_before.Deployments[0], Stopping(running: 0)] },
        };

        var error = await AssertFailsAsync(DeployAsync(client: client), DeploymentOutcome.RolledBack);

        Assert.Equal(TimeSpan.FromSeconds(8), error.Progress!.Elapsed);

        Deployment Stopping(int running) => Progress[0].Service.Deployments[0] with { Status = "ACTIVE", RunningCount = running, PendingCount = 0 };
    }

    [Fact]
    public async Task GetNewest_StaleReadBetweenTwoUpdates_IsSupersededForTheFirstOnly()
    {
        var client = await PrepareStaleAsync(isDenied: true);
        var first = await DeployAsync(client: client);
        Test.Clock.Advance(TimeSpan.FromSeconds(1));
        var second = await DeployAsync(ForcedUpdate, client);
        var staleReads = 2;
        _edit = service => staleReads-- > 0 ? _before : service;

        var firstEnd = first.WaitForCompletionAsync(TestEcs.Token);
        var result = await CompleteAsync(second);

        Assert.Equal(DeploymentOutcome.Superseded, (await Assert.ThrowsAsync<EcsDeploymentException>(() => firstEnd)).Outcome);
        Assert.True(result.IsSuccessful);
    }

    [Theory]
    [InlineData(true, 0)]
    [InlineData(true, 2)]
    [InlineData(false, 0)]
    [InlineData(false, 2)]
    public async Task GetNewest_UpdateResponseShowsEarlierDeployment_TracksTheNextOne(bool isDenied, int staleCount)
    {
        var client = await PrepareStaleAsync(isDenied);
        var staleReads = staleCount;
        _edit = service => staleReads-- > 0 ? _before : service;
        client = new EditingClient(client, response => response is UpdateServiceResponse updated ? updated with { Service = _before } : response);

        var result = await CompleteAsync(DeployAsync(ForcedUpdate, client));

        Assert.True(result.IsSuccessful);
        Assert.NotEqual(_before.Deployments[0].Id, result.Progress.DeploymentId);
        Assert.Equal(result.Service.Deployments[0].Id, result.Progress.DeploymentId);
    }

    [Fact]
    public async Task GetNewest_UpdateStartsNothingAfterAll_IsSuccessfulAfterTheGracePeriod()
    {
        var client = await PrepareStaleAsync(isDenied: false);
        _edit = _ => _before;
        client = new EditingClient(client, response => response is UpdateServiceResponse updated ? updated with { Service = _before } : response);

        var result = await CompleteAsync(DeployAsync(RevisionUpdate with { TaskDefinition = "orders:2" }, client));

        Assert.Equal((DeploymentOutcome.Successful, Options.NotFoundGracePeriod), (result.Outcome, result.Progress.Elapsed));
    }

    [Fact]
    public async Task GetNewest_CountUpdateAndStaleCount_WaitsForTheNewTasks()
    {
        var client = await PrepareStaleAsync(isDenied: false);
        var staleReads = 2;
        _edit = service => staleReads-- > 0 ? _before : service;

        var result = await CompleteAsync(DeployAsync(new UpdateServiceRequest { Cluster = "prod", Service = "orders", DesiredCount = 4 }, client));

        Assert.Equal((DeploymentOutcome.Successful, 4), (result.Outcome, result.Service.RunningCount));
    }

    [Fact]
    public async Task GetNewest_CountUpdateAndAnotherCountLater_IsSuccessful()
    {
        var client = await PrepareStaleAsync(isDenied: false);
        var tracker = await DeployAsync(new UpdateServiceRequest { Cluster = "prod", Service = "orders", DesiredCount = 4 }, client);
        await Test.UpdateAsync(change => change with { DesiredCount = 3 });

        var result = await CompleteAsync(tracker);

        Assert.Equal((Options.NotFoundGracePeriod, 3), (result.Progress.Elapsed, result.Service.RunningCount));
    }

    [Fact]
    public async Task GetNewest_DeletedServiceOfTheSameName_IsNoNews()
    {
        await Test.RegisterAsync();
        await Test.CreateServiceAsync();
        await Test.Client.DeleteServiceAsync(new DeleteServiceRequest { Cluster = "prod", Service = "orders", Force = true }, TestEcs.Token);
        Test.Pass(10);
        var deleted = await Test.DescribeServiceAsync();
        Assert.Equal("INACTIVE", deleted.Status);
        var staleReads = 2;
        _edit = service => staleReads-- > 0 ? deleted : service;

        var result = await CompleteAsync(Edit(Client).CreateServiceAndTrackAsync(TestEcs.FargateService(), Options, TestEcs.Token));

        Assert.True(result.IsSuccessful);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task GetNewest_ServiceCreatedAgain_IsFailed(bool isDenied)
    {
        var client = await PrepareStaleAsync(isDenied);
        var tracker = await DeployAsync(client: client);
        await Test.Client.DeleteServiceAsync(new DeleteServiceRequest { Cluster = "prod", Service = "orders", Force = true }, TestEcs.Token);
        Test.Pass(10);
        await Test.CreateServiceAsync();

        var error = await AssertFailsAsync(tracker, DeploymentOutcome.Failed);

        Assert.Equal("The service was deleted, and another one was created with its name.", error.Progress!.Reason);
    }

    [Fact]
    public async Task GetNewest_EarlierPrimaryTaskSet_IsNoNews()
    {
        await Test.CreateServiceAsync(TaskSetTestEcs.ExternalService());
        var first = await Test.CreateTaskSetAsync();
        await Test.MakePrimaryAsync(first.TaskSetArn!);
        Test.Pass(2);
        var before = await Test.DescribeServiceAsync();
        var second = await Test.CreateTaskSetAsync();
        await Test.MakePrimaryAsync(second.TaskSetArn!);
        var staleReads = 2;
        _edit = service => staleReads-- > 0 ? before : service;

        var result = await CompleteAsync(
            Edit(Client).TrackDeploymentAsync(await Test.DescribeServiceAsync(), Options, TestEcs.Token));

        Assert.Equal((DeploymentOutcome.Successful, second.Id), (result.Outcome, result.Progress.DeploymentId));
    }

    private static Service WithoutTimes(Service service) => service with
    {
        Deployments = [.. service.Deployments.Select(static deployment => deployment with { CreatedAt = null, UpdatedAt = null })],
    };

    private static Service WithRolloutStates(Service service, bool hasRolloutStates) => hasRolloutStates
        ? service
        : service with
        {
            Deployments = [.. service.Deployments.Select(static deployment => deployment with { RolloutState = default, RolloutStateReason = null })],
        };

    /// <summary>Keeps the primary deployment in progress, next to the earlier one, as during a long bake time.</summary>
    private Service InProgress(Service service) => service with
    {
        Deployments =
        [
            service.Deployments[0] with { RolloutState = DeploymentRolloutState.InProgress },
            _before.Deployments[0] with { Status = "ACTIVE" },
        ],
    };

    private EditingClient Edit(IEcsClient client) => new(client, response => response is DescribeServicesResponse { Services: [var service] } described
        ? described with { Services = [_edit(service)] }
        : response);

    /// <summary>Creates a steady service, remembers it as it is before an update, and returns a client whose polls can be edited.</summary>
    private async Task<IEcsClient> PrepareStaleAsync(bool isDenied)
    {
        await PrepareAsync();
        Test.Clock.Advance(TimeSpan.FromMinutes(1));
        _before = await Test.DescribeServiceAsync();
        if (isDenied)
        {
            DenyServiceDeployments();
        }

        return Edit(Client);
    }
}
