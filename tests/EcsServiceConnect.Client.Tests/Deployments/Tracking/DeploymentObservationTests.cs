using EcsServiceConnect.Client.Models;
using EcsServiceConnect.Client.Testing;
using EcsServiceConnect.TestSupport;

namespace EcsServiceConnect.Client.Tests.Deployments.Tracking;

/// <summary>What ECS does not show yet, or no longer.</summary>
public sealed class DeploymentObservationTests() : DeploymentTrackerTest(static options => options.ConsistencyDelay = TimeSpan.FromSeconds(9))
{
    [Fact]
    public async Task Create_AServiceThatReadsMissingAtFirst_IsGivenTime()
    {
        var result = await CompleteAsync(Client.CreateServiceAndTrackAsync(TestEcs.FargateService(), Options, TestEcs.Token));

        Assert.Equal((DeploymentOutcome.Successful, TimeSpan.FromSeconds(10)), (result.Outcome, result.Progress.Elapsed));
        Assert.Same(Assert.Single(Progress), result.Progress);
    }

    [Fact]
    public async Task Create_StillMissingAfterTheGrace_Throws()
    {
        var options = Options with { NotFoundGracePeriod = TimeSpan.FromSeconds(4) };

        var error = await AssertFailsAsync(Client.CreateServiceAndTrackAsync(TestEcs.FargateService(), options, TestEcs.Token), outcome: null);

        Assert.Equal(
            "There is no service arn:aws:ecs:us-east-1:123456789012:service/prod/orders: it is still missing after 00:00:04.",
            error.Message);
    }

    [Fact]
    public async Task Update_AServiceThatVanishes_FailsAtOnce()
    {
        await PrepareAsync();
        var tracking = Client.UpdateServiceAndTrackAsync(RevisionUpdate, Options with { NotFoundGracePeriod = TimeSpan.Zero }, TestEcs.Token);
        var ended = tracking.AsTask();
        Test.Ecs.On<DescribeServicesRequest>().RespondWith(
            request => new DescribeServicesResponse { Failures = [new Failure { Arn = request.Services[0], Reason = "MISSING" }] },
            InMemoryEcs.Unlimited);

        var error = await AssertFailsAsync(tracking, DeploymentOutcome.Failed);

        Assert.True(ended.IsFaulted);
        Assert.Equal(("The service is missing: it was deleted.", TimeSpan.FromSeconds(2)), (error.Progress!.Reason, error.Progress.Elapsed));
        Assert.Equal("orders", error.Progress.ServiceName);
    }

    [Fact]
    public async Task Update_AServiceThatIsMissingForOneLook_GoesOn()
    {
        await PrepareAsync();
        var tracking = Deploy();
        var result = tracking.AsTask();
        Test.Ecs.On<DescribeServicesRequest>().RespondWith(
            request => new DescribeServicesResponse { Failures = [new Failure { Arn = request.Services[0], Reason = "MISSING" }] });

        Assert.True((await CompleteAsync(result)).IsSuccessful);
    }

    [Fact]
    public async Task Update_WhoseServiceDeploymentShowsLate_IsFollowedByItNonetheless()
    {
        await PrepareAsync(breaker: true);
        Test.Ecs.OnDeployment("orders").Fail(DeploymentTestEcs.PullError);
        var shownAt = Test.Clock.GetUtcNow().AddSeconds(5);
        var older = (await Test.DescribeServiceAsync()).CurrentServiceDeployment;
        var client = new EditingClient(Client, answer => Test.Clock.GetUtcNow() >= shownAt ? answer : answer switch
        {
            DescribeServicesResponse described => described with
            {
                Services = [.. described.Services.Select(service => service with { CurrentServiceDeployment = older })],
            },
            ListServiceDeploymentsResponse listed => listed with
            {
                ServiceDeployments = [.. listed.ServiceDeployments.Where(brief => brief.ServiceDeploymentArn == older)],
            },
            _ => answer,
        });

        var error = await AssertFailsAsync(Deploy(client: client), DeploymentOutcome.RolledBack);

        Assert.Null(Progress[0].ServiceDeploymentArn);
        Assert.All(Progress, one => Assert.NotEqual(older, one.ServiceDeploymentArn));
        Assert.Equal(error.Progress!.Service.CurrentServiceDeployment, error.Progress.ServiceDeploymentArn);
    }

    [Fact]
    public async Task Update_WhoseServiceDoesNotNameTheServiceDeployment_FindsItInTheList()
    {
        await PrepareAsync();
        var client = new EditingClient(Client, WithoutCurrent);

        var result = await CompleteAsync(Deploy(client: client));

        Assert.Equal(ServiceDeploymentStatus.Successful, result.Progress.Status);
        Assert.Equal((await Test.DescribeServiceAsync()).CurrentServiceDeployment, result.Progress.ServiceDeploymentArn);
        Assert.Equal(1, CountCalls("ListServiceDeployments"));
    }

    [Fact]
    public async Task Update_TheListMayNotBeRead_FollowsTheRolloutState()
    {
        await PrepareAsync();
        Test.Ecs.On("ListServiceDeployments").Fail(new AccessDeniedException("Not allowed."), InMemoryEcs.Unlimited);

        var result = await CompleteAsync(Deploy(client: new EditingClient(Client, WithoutCurrent)));

        Assert.Equal(DeploymentRolloutState.Completed, result.Progress.RolloutState);
        Assert.False(result.Progress.Status.HasValue);
        Assert.Equal((1, 0), (CountCalls("ListServiceDeployments"), CountCalls("DescribeServiceDeployments")));
    }

    private static EcsResponse WithoutCurrent(EcsResponse answer) => answer is DescribeServicesResponse described
        ? described with
        {
            Services = [.. described.Services.Select(static service => service with { CurrentServiceDeployment = null })],
        }
        : answer;
}
