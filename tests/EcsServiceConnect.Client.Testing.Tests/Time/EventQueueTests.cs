namespace EcsServiceConnect.Client.Testing.Tests;

public sealed class EventQueueTests : IDisposable
{
    private readonly TestEcs _test = new(options => options.DeploymentDuration = TimeSpan.FromTicks(30_001));

    public void Dispose() => _test.Dispose();

    [Fact]
    public async Task Now_ClockBetweenMilliseconds_IsOfWholeOnes()
    {
        var begin = _test.Clock.GetUtcNow();
        _test.Clock.Advance(TimeSpan.FromTicks(12_345));

        Assert.Equal(begin.AddMilliseconds(1), (await _test.RegisterAsync()).RegisteredAt);
    }

    [Fact]
    public async Task Schedule_DelayBetweenMilliseconds_EndsAtAWholeOne()
    {
        await _test.CreateClusterAsync();
        await _test.RegisterAsync();
        var begin = _test.Clock.GetUtcNow();
        await _test.CreateServiceAsync();
        _test.Clock.Advance(TimeSpan.FromSeconds(1));

        var tasks = await _test.TasksAsync();
        Assert.NotEmpty(tasks);
        Assert.All(tasks, task => Assert.Equal(begin.AddMilliseconds(1), task.StartedAt));
    }

    [Fact]
    public async Task GetDueTime_DelayBetweenMilliseconds_IsThatOfTheScheduledAction()
    {
        await _test.CreateClusterAsync();
        await _test.RegisterAsync();
        await _test.CreateServiceAsync(TestEcs.FargateService(desiredCount: 0));
        _test.Clock.Advance(TimeSpan.FromSeconds(1));

        var steady = await _test.DescribeServiceAsync();
        Assert.Equal(DeploymentRolloutState.Completed, Assert.Single(steady.Deployments).RolloutState);
        Assert.Contains(steady.Events, serviceEvent => serviceEvent.Message!.Contains("steady state", StringComparison.Ordinal));

        await _test.Client.DeleteServiceAsync(new DeleteServiceRequest { Cluster = "prod", Service = "orders" }, TestEcs.Token);
        _test.Clock.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal("INACTIVE", (await _test.DescribeServiceAsync()).Status);
    }
}
