using EcsServiceConnect.Client.Models;
using EcsServiceConnect.Client.Testing;
using EcsServiceConnect.TestSupport;

namespace EcsServiceConnect.Client.Tests;

/// <summary>Looks at running tasks that fail, after whatever retries their client has made.</summary>
public sealed class TaskRunsOutageTests : TaskRunTest
{
    [Fact]
    public async Task StopOnGivingUp_LooksThatAreThrottledForAWhile_StopsNothing()
    {
        Test.Ecs.OnTask("orders").ExitWith(0, TimeSpan.FromMinutes(3));
        var run = RunAsync(new TaskCompletionOptions { StopOnGivingUp = true });
        Test.Clock.Advance(TimeSpan.FromSeconds(30));
        Test.Ecs.On("DescribeTasks").Throttle(30);

        Assert.True((await PassAsync(run)).IsSuccessful);

        Assert.Equal(0, CallsTo("StopTask"));
    }

    [Fact]
    public async Task OutageGrace_Over_EndsWithTheErrorAndTheArns()
    {
        var options = new TaskCompletionOptions { Wait = Options with { OutageGrace = TimeSpan.FromSeconds(20) } };
        Test.Ecs.On("DescribeTasks").Throttle(InMemoryEcs.Always);

        var error = await Assert.ThrowsAsync<EcsTaskRunException>(() => PassAsync(RunAsync(options)));

        Assert.Equal(EcsTaskRunOutcome.EndNotSeen, error.Outcome);
        Assert.True(Assert.IsType<EcsServiceException>(error.InnerException).IsThrottling);
        Assert.Single(error.TaskArns);
    }
}
