using EcsServiceConnect.Client.Models;
using EcsServiceConnect.Client.Testing;
using EcsServiceConnect.TestSupport;

namespace EcsServiceConnect.Client.Tests.Deployments.Tracking;

/// <summary>Deployments that no service deployment tells of: the caller may not read it, or others than ECS deploy.</summary>
public sealed class DeploymentEvaluatorTests : DeploymentTrackerTest
{
    [Fact]
    public async Task Denied_AnUpdateThatSucceeds_IsSuccessfulByItsRolloutState()
    {
        await PrepareAsync();
        DenyServiceDeployments();

        var result = await CompleteAsync(Deploy());

        Assert.Equal((DeploymentOutcome.Successful, TimeSpan.FromSeconds(8)), (result.Outcome, result.Progress.Elapsed));
        Assert.Null(result.Progress.ServiceDeploymentArn);
        Assert.Equal(1, CountCalls("DescribeServiceDeployments") + CountCalls("ListServiceDeployments"));
    }

    [Theory]
    [InlineData(2)]
    [InlineData(60)]
    public async Task Denied_AnUpdateThatIsRolledBack_IsNoSuccessHoweverRarelyOneLooks(int seconds)
    {
        await PrepareAsync(breaker: true);
        Test.Ecs.OnDeployment("orders").Fail(DeploymentTestEcs.PullError);
        DenyServiceDeployments();
        var options = Options with { PollInterval = TimeSpan.FromSeconds(seconds) };

        var error = await AssertFailsAsync(Client.UpdateServiceAndTrackAsync(RevisionUpdate, options, TestEcs.Token), DeploymentOutcome.RolledBack);

        Assert.NotEqual(error.Progress!.Service.Deployments[0].Id, error.Progress.DeploymentId);
        Assert.Contains("tasks failed to start", error.Progress.Reason, StringComparison.Ordinal);
        Assert.NotEmpty(error.StoppedTasks);
    }

    [Fact]
    public async Task Denied_TheNewestWhileARollbackIsUnderWay_IsNoSuccess()
    {
        await PrepareAsync(breaker: true);
        Test.Ecs.OnDeployment("orders").Fail(DeploymentTestEcs.PullError);
        await Test.UpdateAsync(change => change with { TaskDefinition = "orders" });
        Test.Pass(1.1);
        DenyServiceDeployments();

        await AssertFailsAsync(Client.TrackDeploymentAsync("prod", "orders", Options, TestEcs.Token), DeploymentOutcome.RolledBack);
    }

    [Fact]
    public async Task Denied_ARollbackThatFailsToo_IsRollbackFailed()
    {
        await PrepareAsync(breaker: true);
        Test.Ecs.OnDeployment("orders").Fail(DeploymentTestEcs.PullError, times: 2);
        DenyServiceDeployments();

        await AssertFailsAsync(Deploy(), DeploymentOutcome.RollbackFailed);
    }

    [Fact]
    public async Task Denied_FailedWithoutRollback_IsFailedAtOnce()
    {
        await PrepareAsync(breaker: true, rollback: false);
        Test.Ecs.OnDeployment("orders").Fail(DeploymentTestEcs.PullError);
        DenyServiceDeployments();

        var error = await AssertFailsAsync(Deploy(), DeploymentOutcome.Failed);

        Assert.Equal("ECS deployment circuit breaker: tasks failed to start.", error.Progress!.Reason);
        Assert.Equal(TimeSpan.FromSeconds(8), error.Progress.Elapsed);
    }

    [Fact]
    public async Task Denied_NothingToRollBackTo_IsFailedAfterTheGrace()
    {
        Test.Ecs.OnDeployment("orders").Fail(DeploymentTestEcs.PullError);
        DenyServiceDeployments();

        var error = await AssertFailsAsync(
            Client.CreateServiceAndTrackAsync(TestEcs.FargateService().WithBreaker(), Options, TestEcs.Token), DeploymentOutcome.Failed);

        Assert.Equal(TimeSpan.FromSeconds(8) + Options.NotFoundGracePeriod, error.Progress!.Elapsed);
    }

    [Fact]
    public async Task Denied_FollowedByAnotherUpdate_IsSuperseded()
    {
        await PrepareAsync();
        DenyServiceDeployments();
        var first = Deploy();
        var ended = first.AsTask();
        Test.Clock.Advance(TimeSpan.FromSeconds(3));
        var second = Deploy(ForcedUpdate);

        await AssertFailsAsync(first, DeploymentOutcome.Superseded);
        var result = await CompleteAsync(second);

        Assert.True(ended.IsFaulted);
        Assert.True(result.IsSuccessful);
    }

    [Fact]
    public async Task Denied_ADeletedService_Fails()
    {
        await PrepareAsync();
        DenyServiceDeployments();
        var tracking = Deploy();
        await Client.DeleteServiceAsync(new DeleteServiceRequest { Cluster = "prod", Service = "orders", Force = true }, TestEcs.Token);

        await AssertFailsAsync(tracking, DeploymentOutcome.Failed);
    }

    [Fact]
    public async Task Denied_OnTheWay_GoesOnByTheRolloutState()
    {
        await PrepareAsync(breaker: true);
        Test.Ecs.OnDeployment("orders").Fail(DeploymentTestEcs.PullError);
        var tracking = Deploy();
        var ended = tracking.AsTask();
        DenyServiceDeployments();

        await AssertFailsAsync(tracking, DeploymentOutcome.RolledBack);

        Assert.True(ended.IsFaulted);
        Assert.NotNull(Progress[0].ServiceDeploymentArn);
        Assert.Equal(2, CountCalls("DescribeServiceDeployments"));
    }

    [Fact]
    public async Task Unsupported_ByTheEndpoint_IsAsIfDenied()
    {
        await PrepareAsync();
        Test.Ecs.On("DescribeServiceDeployments").Fail("UnknownOperationException", "What is that?", times: InMemoryEcs.Unlimited);

        Assert.True((await CompleteAsync(Deploy())).IsSuccessful);
    }

    [Fact]
    public async Task WithoutRolloutState_ADeploymentThatIsAloneWithAllItsTasks_IsSuccessful()
    {
        await PrepareAsync();
        DenyServiceDeployments();
        var client = new EditingClient(Client, static answer => answer is DescribeServicesResponse described
            ? described with
            {
                Services =
                [
                    .. described.Services.Select(static service => service with
                    {
                        Deployments = [.. service.Deployments.Select(static one => one with { RolloutState = default })],
                    }),
                ],
            }
            : answer);

        var result = await CompleteAsync(Deploy(client: client));

        Assert.Equal((2, 2), (result.Progress.RunningCount, result.Progress.DesiredCount));
        Assert.Single(result.Service.Deployments);
    }

    [Fact]
    public async Task External_AServiceWithoutTaskSets_HasNothingToFollow()
    {
        var result = await CompleteAsync(Client.CreateServiceAndTrackAsync(TaskSetTestEcs.ExternalService(), Options, TestEcs.Token));

        Assert.Equal((DeploymentOutcome.Successful, null), (result.Outcome, result.Progress.DeploymentId));
        Assert.Equal("The service has no task set, so there is nothing to follow.", result.Progress.Reason);
    }

    [Fact]
    public async Task External_APrimaryTaskSet_IsFollowedUntilItIsStable()
    {
        await Test.CreateServiceAsync(TaskSetTestEcs.ExternalService());
        var set = await Test.CreateTaskSetAsync();
        await Test.MakePrimaryAsync(set.TaskSetArn!);

        var result = await CompleteAsync(Client.TrackDeploymentAsync("prod", "orders", Options, TestEcs.Token));

        Assert.Equal((set.Id, 2, 2), (result.Progress.DeploymentId, result.Progress.RunningCount, result.Progress.DesiredCount));
        Assert.True(result.Progress.Elapsed > TimeSpan.Zero);
        Assert.Equal(0, CountCalls("ListServiceDeployments") + CountCalls("DescribeServiceDeployments"));
    }

    [Fact]
    public async Task CodeDeploy_ANewService_IsFollowedByItsTaskSet()
    {
        var result = await CompleteAsync(Client.CreateServiceAndTrackAsync(TaskSetTestEcs.CodeDeployService(), Options, TestEcs.Token));

        Assert.Equal(Assert.Single(result.Service.TaskSets).Id, result.Progress.DeploymentId);
        Assert.Equal(2, result.Progress.RunningCount);
    }
}
