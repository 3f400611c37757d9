using EcsServiceConnect.Client.Models;
using EcsServiceConnect.Client.Testing;
using EcsServiceConnect.TestSupport;

namespace EcsServiceConnect.Client.Tests;

/// <summary>No started task is lost, whatever ends the call.</summary>
public sealed partial class RunTaskSessionTests : RunTaskTestBase
{
    private static readonly RunTaskOptions _stopping = new() { StopTasksOnAbandon = true, StopReason = "abandoned" };

    [Fact]
    public async Task RunAsync_PartialStart_ThrowsWithTheStartedTasks()
    {
        var error = await Assert.ThrowsAsync<EcsRunTaskException>(() => RunAsync(request: CreateThreeTasksRequest()));

        Assert.Equal((EcsRunTaskOutcome.PartiallyStarted, 2), (error.Outcome, error.TaskArns.Count));
        Assert.Equal("RESOURCE:MEMORY", Assert.Single(error.Failures).Reason);
        Assert.Equal(error.Failures, Assert.IsType<EcsFailuresException>(error.InnerException).Failures);
        Assert.StartsWith("RunTask started 2 of 3 tasks.\nOthers could not be started:\n  arn:", error.Message, StringComparison.Ordinal);
        Assert.EndsWith(
            $"Started and not stopped:\n  {error.TaskArns[0]}\n  {error.TaskArns[1]}", error.Message, StringComparison.Ordinal);
        Assert.Equal((0, 0), (CountCalls("StopTask"), CountCalls("DescribeTasks")));
    }

    [Fact]
    public async Task StopTasksOnAbandon_PartialStart_StopsTheStartedTasks()
    {
        var error = await Assert.ThrowsAsync<EcsRunTaskException>(() => RunAsync(_stopping, request: CreateThreeTasksRequest()));

        Assert.Equal(error.TaskArns, error.StoppedTaskArns);
        Assert.Equal(error.TaskArns, Test.Ecs.GetRequests<StopTaskRequest>().Select(stop => stop.Task));
        Assert.All(Test.Ecs.GetRequests<StopTaskRequest>(), stop => Assert.Equal(("prod", "abandoned"), (stop.Cluster, stop.Reason)));
        Assert.Contains($"Stop requested:\n  {error.TaskArns[0]}", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("not stopped", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AllowPartialStart_PartialStart_WaitsAndIsNotSuccessful()
    {
        var request = CreateThreeTasksRequest();
        Test.Ecs.OnTask("legacy").ExitWith(0, times: 2);

        var result = await AdvanceUntilCompletedAsync(RunAsync(new RunTaskOptions { AllowPartialStart = true }, request: request));

        Assert.Equal([true, true], result.Tasks.Select(task => task.IsSuccessful));
        Assert.False(result.IsSuccessful);
        Assert.Equal("2 of 2 tasks succeeded, 1 could not be started", result.ToString());
        var error = Assert.Throws<EcsRunTaskException>(result.EnsureSuccess);
        Assert.Equal((EcsRunTaskOutcome.PartiallyStarted, 2), (error.Outcome, error.TaskArns.Count));
        Assert.Contains("RESOURCE:MEMORY", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AllowPartialStart_NoneStarted_ReturnsAtOnceAndIsNotSuccessful()
    {
        Test.Ecs.Seed(TestInstances.Machine(memory: 64), TestInstances.Definition(memory: 128));
        var request = new RunTaskRequest { Cluster = "prod", TaskDefinition = "legacy" };

        var result = await RunAsync(new RunTaskOptions { AllowPartialStart = true }, request: request);

        Assert.Empty(result.Tasks);
        Assert.False(result.IsSuccessful);
        Assert.Single(result.Failures);
        Assert.Equal(0, CountCalls("DescribeTasks"));
    }

    [Fact]
    public async Task Timeout_Passed_ThrowsWithTheRunningTasks()
    {
        var options = new RunTaskOptions { WaiterOptions = Options with { Timeout = TimeSpan.FromMinutes(2) } };

        var error = await Assert.ThrowsAsync<EcsRunTaskException>(() => AdvanceUntilCompletedAsync(RunAsync(options)));

        var inner = Assert.IsType<EcsWaiterException>(error.InnerException);
        Assert.Equal((EcsRunTaskOutcome.TimedOut, TimeSpan.FromMinutes(2)), (error.Outcome, inner.Elapsed));
        var arn = Assert.Single(error.TaskArns);
        Assert.Empty(error.StoppedTaskArns);
        Assert.Contains($"{arn}: RUNNING", error.Message, StringComparison.Ordinal);
        Assert.Equal("RUNNING", Assert.Single(await Test.TasksAsync()).LastStatus);
    }

    [Fact]
    public async Task StopTasksOnAbandon_TimeoutPassed_StopsOnlyRunningTasks()
    {
        Test.Ecs.OnTask("orders").ExitWith(0);
        var options = _stopping with { WaiterOptions = Options with { Timeout = TimeSpan.FromMinutes(2) } };

        var error = await Assert.ThrowsAsync<EcsRunTaskException>(() => AdvanceUntilCompletedAsync(RunAsync(options, count: 2)));

        Assert.Equal(2, error.TaskArns.Count);
        Assert.Equal([error.TaskArns[1]], error.StoppedTaskArns);
        Assert.Equal(1, CountCalls("StopTask"));
    }

    [Fact]
    public async Task Cancellation_TasksRunning_ThrowsWithTheirArns()
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(TestEcs.Token);
        var run = RunAsync(count: 2, token: stop.Token);
        Test.Clock.Advance(TimeSpan.FromMinutes(1));

        await stop.CancelAsync();

        var error = await Assert.ThrowsAsync<EcsRunTaskCanceledException>(() => run);
        Assert.Equal(stop.Token, error.CancellationToken);
        Assert.IsType<OperationCanceledException>(error, exactMatch: false);
        Assert.Equal((await Test.TasksAsync()).Select(task => task.TaskArn).Order(), error.TaskArns.Order());
        Assert.Empty(error.StoppedTaskArns);
        Assert.Contains(error.TaskArns[1], error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task StopTasksOnAbandon_Canceled_StopsTheTasks()
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(TestEcs.Token);
        var run = RunAsync(_stopping, count: 2, token: stop.Token);
        Test.Clock.Advance(TimeSpan.FromMinutes(1));

        await stop.CancelAsync();

        var error = await Assert.ThrowsAsync<EcsRunTaskCanceledException>(() => run);
        Assert.Equal(error.TaskArns, error.StoppedTaskArns);
        Test.Pass(1);
        var stopped = await Test.TasksAsync(new ListTasksRequest { Cluster = "prod", DesiredStatus = DesiredStatus.Stopped });
        Assert.Equal(["abandoned", "abandoned"], stopped.Select(task => task.StoppedReason));
    }

    [Fact]
    public async Task StopTasksOnAbandon_StopRejected_IsNotListedAsStopped()
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(TestEcs.Token);
        var run = RunAsync(_stopping, count: 2, token: stop.Token);
        Test.Clock.Advance(TimeSpan.FromMinutes(1));
        Test.Ecs.On("StopTask").Fail(new AccessDeniedException("not you"));

        await stop.CancelAsync();

        var error = await Assert.ThrowsAsync<EcsRunTaskCanceledException>(() => run);
        Assert.Equal([error.TaskArns[1]], error.StoppedTaskArns);
        Assert.Contains($"Started and not stopped:\n  {error.TaskArns[0]}", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task StopTasksOnAbandon_CanceledDuringRunTask_StopsTheStartedTasks()
    {
        Test.Ecs.On("RunTask").DelayResponse(TimeSpan.FromSeconds(10));
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(TestEcs.Token);
        var run = RunAsync(_stopping, token: stop.Token);

        await stop.CancelAsync();
        Assert.False(run.IsCompleted);

        var error = await Assert.ThrowsAsync<EcsRunTaskCanceledException>(() => AdvanceUntilCompletedAsync(run));
        Assert.Equal(Assert.Single(error.TaskArns), Assert.Single(error.StoppedTaskArns));
    }

    [Fact]
    public async Task Cancellation_BeforeTheCall_StartsNothing()
    {
        using var stop = new CancellationTokenSource();
        await stop.CancelAsync();

        await Assert.ThrowsAsync<OperationCanceledException>(() => RunAsync(_stopping, token: stop.Token));

        Assert.Equal(0, CountCalls("RunTask"));
    }

    [Fact]
    public async Task RunAsync_MissingAtFirst_WaitsForTheTask()
    {
        Test.Ecs.OnTask("orders").ExitWith(0);
        RespondWithMissingTasks(times: 5);

        Assert.True((await AdvanceUntilCompletedAsync(RunAsync())).IsSuccessful);

        Assert.Equal("MISSING", Assert.Single(Progress[4].PendingResources).State);
    }

    [Fact]
    public async Task RunAsync_NeverDescribed_EndsAfterAMinute()
    {
        RespondWithMissingTasks();

        var error = await Assert.ThrowsAsync<EcsRunTaskException>(() => AdvanceUntilCompletedAsync(RunAsync()));

        var inner = Assert.IsType<EcsWaiterException>(error.InnerException);
        Assert.Equal((EcsRunTaskOutcome.Unknown, EcsWaiterOutcome.Failed), (error.Outcome, inner.Outcome));
        Assert.Equal(TimeSpan.FromMinutes(1), inner.Elapsed);
        Assert.Equal(Assert.Single(error.TaskArns), Assert.Single(inner.Resources).Name);
    }

    [Fact]
    public async Task RunAsync_MissingLater_EndsWithItsArn()
    {
        var run = RunAsync(count: 2);
        Test.Clock.Advance(TimeSpan.FromMinutes(2));
        Assert.False(run.IsCompleted);
        RespondWithMissingTasks();

        var error = await Assert.ThrowsAsync<EcsRunTaskException>(() => AdvanceUntilCompletedAsync(run));

        Assert.Equal((EcsRunTaskOutcome.Unknown, 2), (error.Outcome, error.TaskArns.Count));
        Assert.Contains("their outcome is unknown", error.Message, StringComparison.Ordinal);
        Assert.Contains(": MISSING", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task NotFoundGracePeriod_Zero_EndsAtOnce()
    {
        RespondWithMissingTasks(times: 1);
        var options = new RunTaskOptions { WaiterOptions = Options with { NotFoundGracePeriod = TimeSpan.Zero } };

        await Assert.ThrowsAsync<EcsRunTaskException>(() => RunAsync(options));
    }

    [Fact]
    public async Task RunAsync_PollFails_KeepsTheArns()
    {
        Test.Ecs.On("DescribeTasks").Fail(new AccessDeniedException("not you"));

        var error = await Assert.ThrowsAsync<EcsRunTaskException>(() => AdvanceUntilCompletedAsync(RunAsync(_stopping)));

        Assert.Equal(EcsRunTaskOutcome.Unknown, error.Outcome);
        Assert.IsType<AccessDeniedException>(error.InnerException);
        Assert.Equal(Assert.Single(error.TaskArns), Assert.Single(error.StoppedTaskArns));
    }

    [Fact]
    public async Task StopTasksOnAbandon_TenTasksAndClusterArn_StopsThemAll()
    {
        const string Cluster = "arn:aws:ecs:us-east-1:123456789012:cluster/prod";
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(TestEcs.Token);
        var run = RunAsync(_stopping, request: TestEcs.FargateTask(count: 10) with { Cluster = Cluster }, token: stop.Token);
        Test.Clock.Advance(TimeSpan.FromSeconds(6));

        await stop.CancelAsync();

        var error = await Assert.ThrowsAsync<EcsRunTaskCanceledException>(() => run);
        Assert.Equal(10, error.StoppedTaskArns.Count);
        Assert.All(Test.Ecs.GetRequests<StopTaskRequest>(), call => Assert.Equal(Cluster, call.Cluster));
    }

    [Fact]
    public async Task StopTasksOnAbandon_ProgressThrows_StopsTheTasks()
    {
        var progress = new ProgressRecorder<EcsWaiterProgress>(static _ => throw new FormatException("mine"));
        var options = _stopping with { WaiterOptions = Options with { Progress = progress } };

        await Assert.ThrowsAsync<FormatException>(() => RunAsync(options, count: 2));

        Assert.Equal(2, CountCalls("StopTask"));
    }

    [Fact]
    public async Task RunAsync_CannotBeDescribedForAWhile_WaitsForTheTask()
    {
        Test.Ecs.OnTask("orders").ExitWith(0);
        Test.Ecs.OnTask("orders").ExitWith(0, TimeSpan.FromMinutes(2));
        Test.Ecs.On<DescribeTasksRequest>().RespondWith(
            request => new DescribeTasksResponse { Failures = [.. request.Tasks.Select(arn => new Failure { Arn = arn, Reason = "BUSY" })] },
            times: 12);

        Assert.Equal(2, (await AdvanceUntilCompletedAsync(RunAsync(count: 2))).EnsureSuccess().Tasks.Count);
    }

    [Fact]
    public async Task RunAsync_CannotBeDescribedForLong_ThrowsTheReasonAndNamesTheTasks()
    {
        Test.Ecs.OnTask("orders").ExitWith(0);
        Test.Ecs.On<DescribeTasksRequest>().RespondWith(
            request => new DescribeTasksResponse { Failures = [.. request.Tasks.Select(arn => new Failure { Arn = arn, Reason = "BUSY" })] },
            InMemoryEcs.Unlimited);

        var error = await Assert.ThrowsAsync<EcsRunTaskException>(() => AdvanceUntilCompletedAsync(RunAsync()));

        Assert.Equal(EcsRunTaskOutcome.Unknown, error.Outcome);
        Assert.Contains("BUSY", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task RunAsync_RunTaskFails_ThrowsItsError()
    {
        await Assert.ThrowsAsync<ClusterNotFoundException>(() => RunAsync(request: TestEcs.FargateTask() with { Cluster = "ghost" }));
        await Assert.ThrowsAsync<ArgumentNullException>(() => Client.RunTaskToCompletionAsync(null!, cancellationToken: TestEcs.Token));
    }

    [Fact]
    public async Task RunAsync_InvalidSetting_StartsNothing()
    {
        var options = new RunTaskOptions { WaiterOptions = Options with { PollInterval = TimeSpan.Zero } };

        await Assert.ThrowsAsync<EcsValidationException>(() => RunAsync(options));

        Assert.Equal(0, CountCalls("RunTask"));
    }
}
