using EcsServiceConnect.Client.Models;
using EcsServiceConnect.TestSupport;

namespace EcsServiceConnect.Client.Tests;

/// <content>Responses that do not account for every task that was requested, or for more.</content>
public sealed partial class RunTaskSessionTests
{
    private const string FirstArn = "arn:aws:ecs:us-east-1:123456789012:task/prod/1";
    private const string SecondArn = "arn:aws:ecs:us-east-1:123456789012:task/prod/2";
    private const string ThirdArn = "arn:aws:ecs:us-east-1:123456789012:task/prod/3";

    [Theory]
    [InlineData(FirstArn)]
    [InlineData(FirstArn, FirstArn)]
    [InlineData(FirstArn, null)]
    public async Task RunAsync_FewerTasksThanRequested_ThrowsAtOnce(params string?[] arns)
    {
        RespondWithTasks(arns);

        var error = await Assert.ThrowsAsync<EcsRunTaskException>(() => RunAsync(count: 2));

        Assert.Equal((EcsRunTaskOutcome.PartiallyStarted, null), (error.Outcome, error.InnerException));
        Assert.Equal([FirstArn], error.TaskArns);
        Assert.Empty(error.Failures);
        Assert.Equal(
            "RunTask started 1 of 2 tasks.\nThe response does not say why the others were not started.\n"
            + $"Started and not stopped:\n  {FirstArn}",
            error.Message);
        Assert.Equal(0, CountCalls("DescribeTasks"));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public async Task RunAsync_NoTaskAndNoFailure_ThrowsAtOnce(int count)
    {
        RespondWithTasks();

        var error = await Assert.ThrowsAsync<EcsRunTaskException>(() => RunAsync(count: count));

        Assert.Equal(EcsRunTaskOutcome.PartiallyStarted, error.Outcome);
        Assert.Empty(error.TaskArns);
        Assert.StartsWith($"RunTask started 0 of {count} task", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task RunAsync_ListsAreNull_ThrowsAtOnce()
    {
        var client = new EditingClient(Client, static response => response is RunTaskResponse started
            ? started with { Tasks = null!, Failures = null! }
            : response);

        var error = await Assert.ThrowsAsync<EcsRunTaskException>(
            () => client.RunTaskToCompletionAsync(TestEcs.FargateTask(), cancellationToken: TestEcs.Token));

        Assert.Equal(EcsRunTaskOutcome.PartiallyStarted, error.Outcome);
    }

    [Fact]
    public async Task RunAsync_FailureWithoutArnAndReason_IsNamed()
    {
        Test.Ecs.On<RunTaskRequest>().RespondWith(static _ => new RunTaskResponse { Failures = [new Failure()] });

        var error = await Assert.ThrowsAsync<EcsRunTaskException>(() => RunAsync());

        Assert.Equal("RunTask started 0 of 1 task.\nOthers could not be started:\n  no reason given", error.Message);
        Assert.Single(error.Failures);
    }

    [Fact]
    public async Task StopTasksOnAbandon_FewerTasksThanRequested_StopsTheStartedTasks()
    {
        var client = new EditingClient(Client, static response => response is RunTaskResponse started
            ? started with { Tasks = [started.Tasks[0]] }
            : response);

        var error = await Assert.ThrowsAsync<EcsRunTaskException>(
            () => client.RunTaskToCompletionAsync(TestEcs.FargateTask(count: 2), _stopping, TestEcs.Token));

        Assert.Equal(Assert.Single(error.TaskArns), Assert.Single(error.StoppedTaskArns));
    }

    [Fact]
    public async Task RunAsync_MoreTasksThanRequested_WaitsForAll()
    {
        RespondWithTasks(FirstArn, SecondArn, ThirdArn);
        RespondWithStoppedTasks(TaskStopCode.EssentialContainerExited, ("app", 0));

        var result = await AdvanceUntilCompletedAsync(RunAsync(count: 2));

        Assert.Equal([FirstArn, SecondArn, ThirdArn], result.Tasks.Select(task => task.TaskArn));
        Assert.Equal((true, 2), (result.IsSuccessful, result.RequestedCount));
    }

    [Fact]
    public async Task AllowPartialStart_FewerTasksThanRequested_WaitsAndIsNotSuccessful()
    {
        RespondWithTasks(FirstArn);
        RespondWithStoppedTasks(TaskStopCode.EssentialContainerExited, ("app", 0));

        var result = await AdvanceUntilCompletedAsync(RunAsync(new RunTaskOptions { AllowPartialStart = true }, count: 3));

        Assert.True(Assert.Single(result.Tasks).IsSuccessful);
        Assert.False(result.IsSuccessful);
        Assert.Equal("1 of 1 tasks succeeded, 2 could not be started", result.ToString());
        var error = Assert.Throws<EcsRunTaskException>(result.EnsureSuccess);
        Assert.Equal(EcsRunTaskOutcome.PartiallyStarted, error.Outcome);
        Assert.Equal("1 task succeeded.\nRunTask started 1 of 3 tasks.", error.Message);
    }

    [Fact]
    public async Task AllowPartialStart_NoTaskAndNoFailure_ReturnsAtOnceAndIsNotSuccessful()
    {
        RespondWithTasks();

        var result = await RunAsync(new RunTaskOptions { AllowPartialStart = true });

        Assert.False(result.IsSuccessful);
        Assert.Equal(EcsRunTaskOutcome.PartiallyStarted, Assert.Throws<EcsRunTaskException>(result.EnsureSuccess).Outcome);
    }

    private void RespondWithTasks(params string?[] arns) => Test.Ecs.On<RunTaskRequest>().RespondWith(
        _ => new RunTaskResponse { Tasks = [.. arns.Select(static arn => new EcsTask { TaskArn = arn, LastStatus = "PROVISIONING" })] });
}
