using EcsServiceConnect.Client.Models;
using EcsServiceConnect.Client.Testing;
using EcsServiceConnect.TestSupport;

namespace EcsServiceConnect.Client.Tests.Deployments.Tracking;

/// <summary>Looks that fail, after whatever retries their client has made.</summary>
public sealed class DeploymentPollerTests : DeploymentTrackerTest
{
    private readonly EcsClient _once;

    public DeploymentPollerTests() => _once = Test.Ecs.CreateClient(static options => options.Retry.Mode = EcsRetryMode.None);

    [Theory]
    [InlineData("DescribeServices")]
    [InlineData("DescribeServiceDeployments")]
    public async Task Update_LooksThatAreThrottledForAWhile_GoesOn(string operation)
    {
        await PrepareAsync();
        Test.Ecs.On(operation).Throttle(2);

        var result = await CompleteAsync(Deploy(client: _once));

        Assert.Equal((DeploymentOutcome.Successful, TimeSpan.FromSeconds(8)), (result.Outcome, result.Progress.Elapsed));
    }

    [Fact]
    public async Task Update_LooksWhoseAnswersAreLost_GoesOnAndTellsEachEventOnce()
    {
        await PrepareAsync(breaker: true);
        Test.Ecs.OnDeployment("orders").Fail(DeploymentTestEcs.PullError);
        var tracking = Deploy(client: _once);
        var ended = tracking.AsTask();
        Test.Clock.Advance(TimeSpan.FromSeconds(2));
        Test.Ecs.On("DescribeServices").DropResponse(3);

        await AssertFailsAsync(tracking, DeploymentOutcome.RolledBack);

        Assert.True(ended.IsFaulted);
        var told = Progress.SelectMany(one => one.Events).Select(one => one.Id).ToList();
        Assert.NotEmpty(told);
        Assert.Equal(told.Distinct(), told);
        Assert.Equal(Progress.Distinct(), Progress);
    }

    [Fact]
    public async Task Update_AServiceThatIsMissingAfterALookWithEvents_TellsThemOnce()
    {
        await PrepareAsync();
        await Test.UpdateAsync(change => change with { TaskDefinition = "orders" });
        var ended = Client.TrackDeploymentAsync("prod", "orders", Options, TestEcs.Token).AsTask();
        Assert.NotEmpty(Assert.Single(Progress).Events);
        Test.Ecs.On<DescribeServicesRequest>().RespondWith(
            request => new DescribeServicesResponse { Failures = [new Failure { Arn = request.Services[0], Reason = "MISSING" }] });

        await CompleteAsync(ended);

        Assert.Equal(Progress.Distinct(), Progress);
    }

    [Fact]
    public async Task Update_AnOutageLongerThanTheGrace_ThrowsTheErrorOfTheLook()
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
    public async Task Update_AnOutageAtTheLastLook_ThrowsTheErrorOfTheLook()
    {
        await PrepareAsync();
        Test.Ecs.On("DescribeServices").Throttle(InMemoryEcs.Unlimited);
        var options = Options with { Timeout = TimeSpan.FromSeconds(4) };

        await Assert.ThrowsAsync<EcsServiceException>(() => CompleteAsync(_once.UpdateServiceAndTrackAsync(RevisionUpdate, options, TestEcs.Token)));

        Assert.Equal(3, CountCalls("DescribeServices"));
    }

    [Fact]
    public async Task ByName_TheFirstLookFails_ThrowsAtOnce()
    {
        await PrepareAsync();
        Test.Ecs.On("DescribeServices").Fail(new ServerException("Our fault."));

        await Assert.ThrowsAsync<ServerException>(
            () => _once.TrackDeploymentAsync("prod", "orders", Options, TestEcs.Token).AsTask());
    }

    [Fact]
    public async Task Update_ALookThatIsForbidden_ThrowsAtOnce()
    {
        await PrepareAsync();
        Test.Ecs.On("DescribeServices").Fail(new AccessDeniedException("Not allowed."));

        await Assert.ThrowsAsync<AccessDeniedException>(() => Deploy(client: _once).AsTask());
    }

    [Fact]
    public async Task Update_TasksCannotBeReadAtTheEnd_IsRolledBackNonetheless()
    {
        await PrepareAsync(breaker: true);
        Test.Ecs.OnDeployment("orders").Fail(DeploymentTestEcs.PullError);
        Test.Ecs.On("ListTasks").Throttle(InMemoryEcs.Unlimited);

        var error = await AssertFailsAsync(Deploy(client: _once), DeploymentOutcome.RolledBack);

        Assert.Empty(error.StoppedTasks);
    }

    [Fact]
    public async Task Update_TasksCannotBeReadForNow_AreReadLater()
    {
        await PrepareAsync(breaker: true);
        Test.Ecs.OnDeployment("orders").Fail(DeploymentTestEcs.PullError);
        Test.Ecs.On("DescribeTasks").Throttle();

        Assert.Equal(3, (await AssertFailsAsync(Deploy(client: _once), DeploymentOutcome.RolledBack)).StoppedTasks.Count);
    }

    [Fact]
    public async Task Create_TheListDoesNotKnowTheServiceYet_GoesOn()
    {
        Test.Ecs.On("ListServiceDeployments").Fail(new ServiceNotFoundException("Which one?"));
        var client = new EditingClient(_once, static answer => answer is DescribeServicesResponse described
            ? described with { Services = [.. described.Services.Select(static one => one with { CurrentServiceDeployment = null })] }
            : answer);

        var result = await CompleteAsync(client.CreateServiceAndTrackAsync(TestEcs.FargateService(), Options, TestEcs.Token));

        Assert.Equal(ServiceDeploymentStatus.Successful, result.Progress.Status);
        Assert.Equal(2, CountCalls("ListServiceDeployments"));
    }

    [Fact]
    public async Task Update_AServiceDeploymentThatDoesNotShowForOneLook_IsNotJudgedByTheList()
    {
        await PrepareAsync(breaker: true);
        Test.Ecs.OnDeployment("orders").Fail(DeploymentTestEcs.PullError);
        var client = new EditingClient(Client, static answer => answer is DescribeServicesResponse described
            ? described with
            {
                Services =
                [
                    .. described.Services.Select(static service => service with
                    {
                        Deployments = [.. service.Deployments.Select(static one => one with { RolloutState = DeploymentRolloutState.Completed })],
                    }),
                ],
            }
            : answer);
        var tracking = Deploy(client: client);
        var ended = tracking.AsTask();
        Test.Ecs.On<DescribeServiceDeploymentsRequest>().RespondWith(static request => new DescribeServiceDeploymentsResponse
        {
            Failures = [new Failure { Arn = request.ServiceDeploymentArns[0], Reason = "MISSING" }],
        });

        await AssertFailsAsync(tracking, DeploymentOutcome.RolledBack);

        Assert.True(ended.IsFaulted);
    }

    [Fact]
    public async Task Update_EventsWithoutIds_AreToldOnce()
    {
        await PrepareAsync();
        var client = new EditingClient(Client, static answer => answer switch
        {
            DescribeServicesResponse described => described with { Services = [.. described.Services.Select(WithoutIds)] },
            UpdateServiceResponse { Service: { } service } updated => updated with { Service = WithoutIds(service) },
            _ => answer,
        });

        var result = await CompleteAsync(Deploy(client: client));

        var told = Progress.SelectMany(one => one.Events).Select(one => one.Message).ToList();
        Assert.Contains(told, text => text!.Contains("deployment completed", StringComparison.Ordinal));
        Assert.Equal(told.Distinct(), told);
        Assert.True(told.Count < result.Service.Events.Count);

        static Service WithoutIds(Service service) =>
            service with { Events = [.. service.Events.Select(static one => one with { Id = null })] };
    }
}
