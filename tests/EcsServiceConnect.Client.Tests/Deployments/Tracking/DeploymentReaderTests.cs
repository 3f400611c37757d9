using EcsServiceConnect.Client.Models;
using EcsServiceConnect.Client.Testing;
using EcsServiceConnect.TestSupport;

namespace EcsServiceConnect.Client.Tests.Deployments.Tracking;

/// <summary>Services and service deployments that ECS does not show yet, or no longer.</summary>
public sealed class DeploymentReaderTests() : DeploymentTrackerTestBase(static options => options.ConsistencyDelay = TimeSpan.FromSeconds(9))
{
    [Fact]
    public async Task Read_NewServiceMissingAtFirst_WaitsForIt()
    {
        var result = await CompleteAsync(Client.CreateServiceAndTrackAsync(TestEcs.FargateService(), Options, TestEcs.Token));

        Assert.Equal((DeploymentOutcome.Successful, TimeSpan.FromSeconds(10)), (result.Outcome, result.Progress.Elapsed));
        Assert.Same(Assert.Single(Progress), result.Progress);
    }

    [Fact]
    public async Task Read_MissingAfterGracePeriod_Throws()
    {
        var options = Options with { NotFoundGracePeriod = TimeSpan.FromSeconds(4) };

        var error = await AssertFailsAsync(Client.CreateServiceAndTrackAsync(TestEcs.FargateService(), options, TestEcs.Token), outcome: null);

        Assert.Equal(
            "There is no service arn:aws:ecs:us-east-1:123456789012:service/prod/orders: it is still missing after 00:00:04.",
            error.Message);
    }

    [Fact]
    public async Task Read_ServiceDisappears_FailsAtOnce()
    {
        await PrepareAsync();
        var tracker = await Client.UpdateServiceAndTrackAsync(RevisionUpdate, Options with { NotFoundGracePeriod = TimeSpan.Zero }, TestEcs.Token);
        var ended = tracker.WaitForCompletionAsync(TestEcs.Token);
        Test.Clock.Advance(TimeSpan.FromSeconds(2));
        Test.Ecs.On<DescribeServicesRequest>().RespondWith(
            request => new DescribeServicesResponse { Failures = [new Failure { Arn = request.Services[0], Reason = "MISSING" }] },
            InMemoryEcs.Unlimited);

        var error = await AssertFailsAsync(tracker, DeploymentOutcome.Failed);

        Assert.True(ended.IsFaulted);
        Assert.Equal(("The service is missing: it was deleted.", TimeSpan.FromSeconds(4)), (error.Progress!.Reason, error.Progress.Elapsed));
        Assert.Equal("orders", error.Progress.ServiceName);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(40)]
    public async Task Read_MissingForOnePoll_GoesOn(int seconds)
    {
        await PrepareAsync();
        if (seconds > 1)
        {
            Test.Ecs.OnDeployment("orders").ExitWith(exitCode: 7);
        }

        var tracker = await DeployAsync();
        var result = tracker.WaitForCompletionAsync(TestEcs.Token);
        Test.Clock.Advance(TimeSpan.FromSeconds(seconds));
        Test.Ecs.ClearTaskOutcomes();
        Test.Ecs.On<DescribeServicesRequest>().RespondWith(
            request => new DescribeServicesResponse { Failures = [new Failure { Arn = request.Services[0], Reason = "MISSING" }] });

        Assert.True((await CompleteAsync(result)).IsSuccessful);
    }

    [Fact]
    public async Task Read_ServiceDeploymentAppearsLate_IsTracked()
    {
        await PrepareAsync(breaker: true);
        Test.Ecs.OnDeployment("orders").Fail(DeploymentTestEcs.PullError);
        var shownAt = Test.Clock.GetUtcNow().AddSeconds(5);
        var older = (await Test.DescribeServiceAsync()).CurrentServiceDeployment;
        var client = new EditingClient(Client, response => Test.Clock.GetUtcNow() >= shownAt ? response : response switch
        {
            DescribeServicesResponse described => described with
            {
                Services = [.. described.Services.Select(service => service with { CurrentServiceDeployment = older })],
            },
            ListServiceDeploymentsResponse listed => listed with
            {
                ServiceDeployments = [.. listed.ServiceDeployments.Where(brief => brief.ServiceDeploymentArn == older)],
            },
            _ => response,
        });

        var error = await AssertFailsAsync(DeployAsync(client: client), DeploymentOutcome.RolledBack);

        Assert.Null(Progress[0].ServiceDeploymentArn);
        Assert.All(Progress, progress => Assert.NotEqual(older, progress.ServiceDeploymentArn));
        Assert.Equal(error.Progress!.Service.CurrentServiceDeployment, error.Progress.ServiceDeploymentArn);
    }

    [Fact]
    public async Task Read_ServiceDeploymentNotNamed_IsFoundInTheList()
    {
        await PrepareAsync();
        var client = new EditingClient(Client, WithoutCurrent);

        var result = await CompleteAsync(DeployAsync(client: client));

        Assert.Equal(ServiceDeploymentStatus.Successful, result.Progress.Status);
        Assert.Equal((await Test.DescribeServiceAsync()).CurrentServiceDeployment, result.Progress.ServiceDeploymentArn);
        Assert.Equal(1, CountCalls("ListServiceDeployments"));
    }

    [Fact]
    public async Task Read_DeploymentCreatedInTheYearOne_ComputesNoTimeBeforeIt()
    {
        await PrepareAsync();
        var client = new EditingClient(Client, static response => WithoutCurrent(response) is DescribeServicesResponse described
            ? described with { Services = [.. described.Services.Select(CreateEarly)] }
            : response);

        var result = await CompleteAsync(DeployAsync(client: client));

        Assert.Equal(DeploymentOutcome.Successful, result.Outcome);

        static Service CreateEarly(Service service) => service with
        {
            Deployments = [.. service.Deployments.Select(static deployment => deployment with { CreatedAt = DateTimeOffset.MinValue })],
        };
    }

    [Fact]
    public async Task Read_ListDenied_UsesTheRolloutState()
    {
        await PrepareAsync();
        Test.Ecs.On("ListServiceDeployments").Fail(new AccessDeniedException("Not allowed."), InMemoryEcs.Unlimited);

        var result = await CompleteAsync(DeployAsync(client: new EditingClient(Client, WithoutCurrent)));

        Assert.Equal(DeploymentRolloutState.Completed, result.Progress.RolloutState);
        Assert.False(result.Progress.Status.HasValue);
        Assert.Equal((1, 0), (CountCalls("ListServiceDeployments"), CountCalls("DescribeServiceDeployments")));
    }

    private static EcsResponse WithoutCurrent(EcsResponse response) => response is DescribeServicesResponse described
        ? described with
        {
            Services = [.. described.Services.Select(static service => service with { CurrentServiceDeployment = null })],
        }
        : response;
}
