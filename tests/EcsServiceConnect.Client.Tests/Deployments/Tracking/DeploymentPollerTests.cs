using EcsServiceConnect.Client.Models;
using EcsServiceConnect.Client.Testing;
using EcsServiceConnect.TestSupport;

namespace EcsServiceConnect.Client.Tests.Deployments.Tracking;

/// <summary>Polls that fail after the retries of their client.</summary>
public sealed class DeploymentPollerTests : DeploymentTrackerTestBase
{
    private readonly EcsClient _once;

    public DeploymentPollerTests() => _once = Test.Ecs.CreateClient(static options => options.Retry.Mode = EcsRetryMode.None);

    [Theory]
    [InlineData("DescribeServices")]
    [InlineData("DescribeServiceDeployments")]
    public async Task Poll_ThrottledForAWhile_GoesOn(string operation)
    {
        await PrepareAsync();
        Test.Ecs.On(operation).Throttle(2);

        var result = await CompleteAsync(DeployAsync(client: _once));

        Assert.Equal((DeploymentOutcome.Successful, TimeSpan.FromSeconds(8)), (result.Outcome, result.Progress.Elapsed));
    }

    [Fact]
    public async Task Poll_ResponsesDropped_ReportsEachEventOnce()
    {
        await PrepareAsync(breaker: true);
        Test.Ecs.OnDeployment("orders").Fail(DeploymentTestEcs.PullError);
        var tracker = await DeployAsync(client: _once);
        var ended = tracker.WaitForCompletionAsync(TestEcs.Token);
        Test.Clock.Advance(TimeSpan.FromSeconds(2));
        Test.Ecs.On("DescribeServices").DropResponse(3);

        await AssertFailsAsync(tracker, DeploymentOutcome.RolledBack);

        Assert.True(ended.IsFaulted);
        var reported = Progress.SelectMany(progress => progress.Events).Select(serviceEvent => serviceEvent.Id).ToList();
        Assert.NotEmpty(reported);
        Assert.Equal(reported.Distinct(), reported);
        Assert.Equal(Progress.Distinct(), Progress);
    }

    [Fact]
    public async Task Poll_MissingAfterEvents_ReportsThemOnce()
    {
        await PrepareAsync();
        await Test.UpdateAsync(change => change with { TaskDefinition = "orders" });
        var tracker = await Client.TrackDeploymentAsync("prod", "orders", Options, TestEcs.Token);
        Assert.NotEmpty(Assert.Single(Progress).Events);
        Test.Ecs.On<DescribeServicesRequest>().RespondWith(
            request => new DescribeServicesResponse { Failures = [new Failure { Arn = request.Services[0], Reason = "MISSING" }] });

        await CompleteAsync(tracker);

        Assert.Equal(Progress.Distinct(), Progress);
    }

    [Fact]
    public async Task Poll_OutageLongerThanGracePeriod_ThrowsItsError()
    {
        await PrepareAsync();
        Test.Ecs.On("DescribeServices").Throttle(InMemoryEcs.Unlimited);
        var options = Options with { TransientErrorGracePeriod = TimeSpan.FromSeconds(10) };

        var error = await Assert.ThrowsAsync<EcsServiceException>(
            () => CompleteAsync(_once.UpdateServiceAndTrackAsync(RevisionUpdate, options, TestEcs.Token)));

        Assert.True(error.IsThrottling);
        Assert.Equal(6, CountCalls("DescribeServices"));
    }

    [Fact]
    public async Task Poll_OutageAtTheLastPoll_ThrowsItsError()
    {
        await PrepareAsync();
        Test.Ecs.On("DescribeServices").Throttle(InMemoryEcs.Unlimited);
        var options = Options with { Timeout = TimeSpan.FromSeconds(4) };

        await Assert.ThrowsAsync<EcsServiceException>(() => CompleteAsync(_once.UpdateServiceAndTrackAsync(RevisionUpdate, options, TestEcs.Token)));

        Assert.Equal(2, CountCalls("DescribeServices"));
    }

    [Fact]
    public async Task Poll_FirstPollByNameThrottled_IsMadeAgain()
    {
        await PrepareAsync();
        Test.Ecs.On("DescribeServices").Throttle(2);

        var tracker = await CompleteAsync<DeploymentTracker>(_once.TrackDeploymentAsync("prod", "orders", Options, TestEcs.Token));

        Assert.Equal(TimeSpan.FromSeconds(4), tracker.LatestProgress!.Elapsed);
    }

    [Fact]
    public async Task Poll_JustStarted_WaitsForTheFirstPoll()
    {
        await PrepareAsync();
        var wait = (await DeployAsync()).WaitForCompletionAsync(TestEcs.Token);

        Test.Clock.Advance(TimeSpan.FromSeconds(1.9));
        Assert.Equal(0, CountCalls("DescribeServices"));
        Test.Clock.Advance(TimeSpan.FromSeconds(0.1));

        Assert.Equal(1, CountCalls("DescribeServices"));
        Assert.True((await CompleteAsync(wait)).IsSuccessful);
    }

    [Fact]
    public async Task Poll_FirstPollByNameFails_ThrowsAtOnce()
    {
        await PrepareAsync();
        Test.Ecs.On("DescribeServices").Fail(new ServerException("Our fault."));

        await Assert.ThrowsAsync<ServerException>(
            () => _once.TrackDeploymentAsync("prod", "orders", Options, TestEcs.Token));
    }

    [Fact]
    public async Task Poll_AccessDenied_ThrowsAtOnce()
    {
        await PrepareAsync();
        Test.Ecs.On("DescribeServices").Fail(new AccessDeniedException("Not allowed."));

        await Assert.ThrowsAsync<AccessDeniedException>(() => CompleteAsync(DeployAsync(client: _once)));
    }

    [Fact]
    public async Task Poll_TasksUnreadableAtTheEnd_IsRolledBack()
    {
        await PrepareAsync(breaker: true);
        Test.Ecs.OnDeployment("orders").Fail(DeploymentTestEcs.PullError);
        Test.Ecs.On("ListTasks").Throttle(InMemoryEcs.Unlimited);

        var error = await AssertFailsAsync(DeployAsync(client: _once), DeploymentOutcome.RolledBack);

        Assert.Empty(error.StoppedTasks);
    }

    [Fact]
    public async Task Poll_TasksUnreadableOnce_AreReadLater()
    {
        await PrepareAsync(breaker: true);
        Test.Ecs.OnDeployment("orders").Fail(DeploymentTestEcs.PullError);
        Test.Ecs.On("DescribeTasks").Throttle();

        Assert.Equal(3, (await AssertFailsAsync(DeployAsync(client: _once), DeploymentOutcome.RolledBack)).StoppedTasks.Count);
    }

    [Fact]
    public async Task Poll_ListDoesNotKnowNewService_GoesOn()
    {
        Test.Ecs.On("ListServiceDeployments").Fail(new ServiceNotFoundException("Which one?"));
        var client = new EditingClient(_once, static response => response is DescribeServicesResponse described
            ? described with { Services = [.. described.Services.Select(static service => service with { CurrentServiceDeployment = null })] }
            : response);

        var result = await CompleteAsync(client.CreateServiceAndTrackAsync(TestEcs.FargateService(), Options, TestEcs.Token));

        Assert.Equal(ServiceDeploymentStatus.Successful, result.Progress.Status);
        Assert.Equal(2, CountCalls("ListServiceDeployments"));
    }

    [Fact]
    public async Task Poll_ServiceDeploymentMissingOnce_IsNotEvaluatedByTheList()
    {
        await PrepareAsync(breaker: true);
        Test.Ecs.OnDeployment("orders").Fail(DeploymentTestEcs.PullError);
        var client = new EditingClient(Client, static response => response is DescribeServicesResponse described
            ? described with
            {
                Services =
                [
                    .. described.Services.Select(static service => service with
                    {
                        Deployments = [.. service.Deployments.Select(static deployment => deployment with { RolloutState = DeploymentRolloutState.Completed })],
                    }),
                ],
            }
            : response);
        var tracker = await DeployAsync(client: client);
        var ended = tracker.WaitForCompletionAsync(TestEcs.Token);
        Test.Clock.Advance(TimeSpan.FromSeconds(2));
        Test.Ecs.On<DescribeServiceDeploymentsRequest>().RespondWith(static request => new DescribeServiceDeploymentsResponse
        {
            Failures = [new Failure { Arn = request.ServiceDeploymentArns[0], Reason = "MISSING" }],
        });

        await AssertFailsAsync(tracker, DeploymentOutcome.RolledBack);

        Assert.True(ended.IsFaulted);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Poll_CannotBeDescribedForAWhile_GoesOn(bool isService)
    {
        await PrepareAsync();
        var tracker = await DeployAsync();
        FailToDescribe(isService, times: 3);

        Assert.True((await CompleteAsync(tracker)).IsSuccessful);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Poll_CannotBeDescribedForLong_ThrowsTheReason(bool isService)
    {
        await PrepareAsync();
        var tracker = await DeployAsync();
        FailToDescribe(isService, InMemoryEcs.Unlimited);

        var error = await Assert.ThrowsAsync<EcsFailuresException>(() => CompleteAsync(tracker));

        Assert.Contains("BUSY (Try later.)", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(Progress, progress => progress.Outcome is not null);
    }

    [Fact]
    public async Task Poll_FirstPollByNameCannotBeDescribed_ThrowsTheReasonAtOnce()
    {
        await PrepareAsync();
        FailToDescribe(isService: true);

        var error = await Assert.ThrowsAsync<EcsFailuresException>(
            () => Client.TrackDeploymentAsync("prod", "orders", Options, TestEcs.Token));

        Assert.Equal("BUSY", Assert.Single(error.Failures).Reason);
    }

    [Fact]
    public async Task Poll_OneOfTwoServicesCannotBeDescribed_EndsThatTrackerOnly()
    {
        await PrepareAsync();
        await Test.CreateServiceAsync(TestEcs.FargateService("basket"));
        Test.Pass(2);
        var client = new EditingClient(Client, static response => response is DescribeServicesResponse described
            ? described with
            {
                Services = [.. described.Services.Where(static service => service.ServiceName == "orders")],
                Failures = [new Failure { Arn = "arn:aws:ecs:us-east-1:123456789012:service/prod/basket", Reason = "BUSY" }],
            }
            : response);
        var (orders, basket) = (await DeployAsync(client: client), await DeployAsync(RevisionUpdate with { Service = "basket" }, client));
        var failed = basket.WaitForCompletionAsync(TestEcs.Token);

        Assert.True((await CompleteAsync(orders)).IsSuccessful);

        await Assert.ThrowsAsync<EcsFailuresException>(() => CompleteAsync(failed));
    }

    [Fact]
    public async Task Poll_EventsWithoutIds_AreReportedOnce()
    {
        await PrepareAsync();
        var client = new EditingClient(Client, static response => response switch
        {
            DescribeServicesResponse described => described with { Services = [.. described.Services.Select(WithoutIds)] },
            UpdateServiceResponse { Service: { } service } updated => updated with { Service = WithoutIds(service) },
            _ => response,
        });

        var result = await CompleteAsync(DeployAsync(client: client));

        var reported = Progress.SelectMany(progress => progress.Events).Select(serviceEvent => serviceEvent.Message).ToList();
        Assert.Contains(reported, text => text!.Contains("deployment completed", StringComparison.Ordinal));
        Assert.Equal(reported.Distinct(), reported);
        Assert.True(reported.Count < result.Service.Events.Count);

        static Service WithoutIds(Service service) =>
            service with { Events = [.. service.Events.Select(static serviceEvent => serviceEvent with { Id = null })] };
    }

    private void FailToDescribe(bool isService, int times = 1)
    {
        if (isService)
        {
            Test.Ecs.On<DescribeServicesRequest>().RespondWith(
                static request => new DescribeServicesResponse { Failures = CreateFailures(request.Services) }, times);
            return;
        }

        Test.Ecs.On<DescribeServiceDeploymentsRequest>().RespondWith(
            static request => new DescribeServiceDeploymentsResponse { Failures = CreateFailures(request.ServiceDeploymentArns) }, times);
    }

    private static IReadOnlyList<Failure> CreateFailures(IReadOnlyList<string> names) =>
        [.. names.Select(static name => new Failure { Arn = name, Reason = "BUSY", Detail = "Try later." })];
}
