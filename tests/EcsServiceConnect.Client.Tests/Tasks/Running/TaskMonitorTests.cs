using EcsServiceConnect.Client.Testing;

namespace EcsServiceConnect.Client.Tests;

/// <summary>Polls of running tasks that fail after the retries of their client.</summary>
public sealed class TaskMonitorTests : RunTaskTestBase
{
    [Fact]
    public async Task PollAsync_ThrottledForAWhile_StopsNothing()
    {
        Test.Ecs.OnTask("orders").ExitWith(0, TimeSpan.FromMinutes(3));
        var run = RunAsync(new RunTaskOptions { StopTasksOnAbandon = true });
        Test.Clock.Advance(TimeSpan.FromSeconds(30));
        Test.Ecs.On("DescribeTasks").Throttle(30);

        Assert.True((await AdvanceUntilCompletedAsync(run)).IsSuccessful);

        Assert.Equal(0, CountCalls("StopTask"));
    }

    [Fact]
    public async Task PollAsync_ThrottledLongerThanGracePeriod_EndsWithErrorAndArns()
    {
        var options = new RunTaskOptions { WaiterOptions = Options with { TransientErrorGracePeriod = TimeSpan.FromSeconds(20) } };
        Test.Ecs.On("DescribeTasks").Throttle(InMemoryEcs.Unlimited);

        var error = await Assert.ThrowsAsync<EcsRunTaskException>(() => AdvanceUntilCompletedAsync(RunAsync(options)));

        Assert.Equal(EcsRunTaskOutcome.Unknown, error.Outcome);
        var timeout = Assert.IsType<EcsReadTimeoutException>(error.InnerException);
        Assert.True(Assert.IsType<EcsServiceException>(timeout.InnerException).IsThrottling);
        Assert.Single(error.TaskArns);
    }
}
