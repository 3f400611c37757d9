using EcsServiceConnect.Client.Models;
using EcsServiceConnect.Client.Testing;
using EcsServiceConnect.TestSupport;

namespace EcsServiceConnect.Client.Tests.Deployments.Tracking;

/// <summary>Deployments without a readable service deployment: the caller may not read it, or another controller than ECS deploys.</summary>
public sealed class DeploymentEvaluatorTests : DeploymentTrackerTestBase
{
    [Fact]
    public async Task Evaluate_DeniedUpdateSucceeds_IsSuccessful()
    {
        await PrepareAsync();
        DenyServiceDeployments();

        var result = await CompleteAsync(DeployAsync());

        Assert.Equal((DeploymentOutcome.Successful, TimeSpan.FromSeconds(8)), (result.Outcome, result.Progress.Elapsed));
        Assert.Null(result.Progress.ServiceDeploymentArn);
        Assert.Equal(1, CountCalls("DescribeServiceDeployments") + CountCalls("ListServiceDeployments"));
    }

    [Theory]
    [InlineData(2)]
    [InlineData(60)]
    public async Task Evaluate_DeniedRollback_IsRolledBackAtAnyPollInterval(int seconds)
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
    public async Task Evaluate_DeniedDuringRollback_IsRolledBack()
    {
        await PrepareAsync(breaker: true);
        Test.Ecs.OnDeployment("orders").Fail(DeploymentTestEcs.PullError);
        await Test.UpdateAsync(change => change with { TaskDefinition = "orders" });
        Test.Pass(1.1);
        DenyServiceDeployments();

        await AssertFailsAsync(Client.TrackDeploymentAsync("prod", "orders", Options, TestEcs.Token), DeploymentOutcome.RolledBack);
    }

    [Fact]
    public async Task Evaluate_DeniedRollbackFails_IsRollbackFailed()
    {
        await PrepareAsync(breaker: true);
        Test.Ecs.OnDeployment("orders").Fail(DeploymentTestEcs.PullError, times: 2);
        DenyServiceDeployments();

        await AssertFailsAsync(DeployAsync(), DeploymentOutcome.RollbackFailed);
    }

    [Fact]
    public async Task Evaluate_DeniedFailureWithoutRollback_IsFailedAtOnce()
    {
        await PrepareAsync(breaker: true, rollback: false);
        Test.Ecs.OnDeployment("orders").Fail(DeploymentTestEcs.PullError);
        DenyServiceDeployments();

        var error = await AssertFailsAsync(DeployAsync(), DeploymentOutcome.Failed);

        Assert.Equal("ECS deployment circuit breaker: tasks failed to start.", error.Progress!.Reason);
        Assert.Equal(TimeSpan.FromSeconds(8), error.Progress.Elapsed);
    }

    [Fact]
    public async Task Evaluate_DeniedNothingToRollBackTo_IsFailedAfterGracePeriod()
    {
        Test.Ecs.OnDeployment("orders").Fail(DeploymentTestEcs.PullError);
        DenyServiceDeployments();

        var error = await AssertFailsAsync(
            Client.CreateServiceAndTrackAsync(TestEcs.FargateService().WithBreaker(), Options, TestEcs.Token), DeploymentOutcome.Failed);

        Assert.Equal(TimeSpan.FromSeconds(8) + Options.NotFoundGracePeriod, error.Progress!.Elapsed);
    }

    [Fact]
    public async Task Evaluate_DeniedNewerUpdate_IsSuperseded()
    {
        await PrepareAsync();
        DenyServiceDeployments();
        var first = await DeployAsync();
        var ended = first.WaitForCompletionAsync(TestEcs.Token);
        Test.Clock.Advance(TimeSpan.FromSeconds(3));
        var second = await DeployAsync(ForcedUpdate);

        await AssertFailsAsync(first, DeploymentOutcome.Superseded);
        var result = await CompleteAsync(second);

        Assert.True(ended.IsFaulted);
        Assert.True(result.IsSuccessful);
    }

    [Fact]
    public async Task Evaluate_DeniedServiceDeleted_IsFailed()
    {
        await PrepareAsync();
        DenyServiceDeployments();
        var tracker = await DeployAsync();
        await Client.DeleteServiceAsync(new DeleteServiceRequest { Cluster = "prod", Service = "orders", Force = true }, TestEcs.Token);

        await AssertFailsAsync(tracker, DeploymentOutcome.Failed);
    }

    [Fact]
    public async Task Evaluate_DeniedMidway_UsesTheRolloutState()
    {
        await PrepareAsync(breaker: true);
        Test.Ecs.OnDeployment("orders").Fail(DeploymentTestEcs.PullError);
        var tracker = await DeployAsync();
        var ended = tracker.WaitForCompletionAsync(TestEcs.Token);
        Test.Clock.Advance(TimeSpan.FromSeconds(2));
        DenyServiceDeployments();

        await AssertFailsAsync(tracker, DeploymentOutcome.RolledBack);

        Assert.True(ended.IsFaulted);
        Assert.NotNull(Progress[0].ServiceDeploymentArn);
        Assert.Equal(2, CountCalls("DescribeServiceDeployments"));
    }

    [Fact]
    public async Task Evaluate_OperationUnknownToEndpoint_UsesTheRolloutState()
    {
        await PrepareAsync();
        Test.Ecs.On("DescribeServiceDeployments").Fail("UnknownOperationException", "What is that?", times: InMemoryEcs.Unlimited);

        Assert.True((await CompleteAsync(DeployAsync())).IsSuccessful);
    }

    [Fact]
    public async Task Evaluate_OperationNotImplementedByEmulator_UsesTheRolloutState()
    {
        await PrepareAsync();
        foreach (var operation in new[] { "ListServiceDeployments", "DescribeServiceDeployments" })
        {
            Test.Ecs.On(operation).Fail("InternalFailure", "Not emulated.", statusCode: 501, times: InMemoryEcs.Unlimited);
        }

        Assert.True((await CompleteAsync(DeployAsync())).IsSuccessful);
    }

    [Fact]
    public async Task Evaluate_NoRolloutStateAndAllTasksRunning_IsSuccessful()
    {
        await PrepareAsync();
        DenyServiceDeployments();
        var client = new EditingClient(Client, static response => response is DescribeServicesResponse described
            ? described with
            {
                Services =
                [
                    .. described.Services.Select(static service => service with
                    {
                        Deployments = [.. service.Deployments.Select(static deployment => deployment with { RolloutState = default })],
                    }),
                ],
            }
            : response);

        var result = await CompleteAsync(DeployAsync(client: client));

        Assert.Equal((2, 2), (result.Progress.RunningCount, result.Progress.DesiredCount));
        Assert.Single(result.Service.Deployments);
    }

    [Fact]
    public async Task Evaluate_NoTaskSets_HasNothingToTrack()
    {
        var result = await CompleteAsync(Client.CreateServiceAndTrackAsync(TaskSetTestEcs.ExternalService(), Options, TestEcs.Token));

        Assert.Equal((DeploymentOutcome.Successful, null), (result.Outcome, result.Progress.DeploymentId));
        Assert.Equal("The service has no task set, so there is nothing to track.", result.Progress.Reason);
    }

    [Fact]
    public async Task Evaluate_PrimaryTaskSet_IsTrackedUntilItIsStable()
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
    public async Task Evaluate_NewCodeDeployService_TracksItsTaskSet()
    {
        var result = await CompleteAsync(Client.CreateServiceAndTrackAsync(TaskSetTestEcs.CodeDeployService(), Options, TestEcs.Token));

        Assert.Equal(Assert.Single(result.Service.TaskSets).Id, result.Progress.DeploymentId);
        Assert.Equal(2, result.Progress.RunningCount);
    }
}
