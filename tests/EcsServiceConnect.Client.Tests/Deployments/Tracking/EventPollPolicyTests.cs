using EcsServiceConnect.Client.Deployments.Tracking;

namespace EcsServiceConnect.Client.Tests.Deployments.Tracking;

public class EventPollPolicyTests
{
    private static readonly TimeSpan _interval = TimeSpan.FromMinutes(1);

    [Fact]
    public void Accept_DeploymentHookOrScheduler_IsPolledSoon()
    {
        Assert.Equal(EventPollPolicy.MinPause, Accept(new DeploymentStateChangeEvent { Detail = new DeploymentStateChangeDetail() }));
        Assert.Equal(EventPollPolicy.MinPause, Accept(new HookStateChangeEvent { Detail = new HookStateChangeDetail() }));
        Assert.Equal(EventPollPolicy.MinPause, Accept(new ServiceActionEvent { Detail = new ServiceActionDetail() }));
    }

    [Fact]
    public void Accept_Task_IsPolledAtTheInterval() =>
        Assert.Equal(_interval, Accept(new TaskStateChangeEvent { Detail = new TaskStateChangeDetail { Task = new() } }));

    private static TimeSpan? Accept(EcsEvent ecsEvent) => new EventPollPolicy(new DeploymentTrackerOptions { PollInterval = _interval }).Accept(ecsEvent);
}
