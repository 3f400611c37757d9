namespace EcsServiceConnect.Client.Testing.Tests;

public sealed class SetAgentConnectedCommandTests : IDisposable
{
    private readonly TestEcs _test = new();

    public void Dispose() => _test.Dispose();

    [Fact]
    public async Task Apply_Disconnected_TasksRunOnAndNoneIsPlaced()
    {
        await _test.PrepareAsync(definition: TestInstances.Definition(cpu: 64));
        var task = (await _test.RunAsync()).Tasks[0];
        _test.Pass(1);

        _test.Ecs.SetAgentConnected(task.ContainerInstanceArn!, isConnected: false);
        var second = await _test.RunAsync();

        var cluster = _test.Ecs.Snapshot().GetCluster("prod");
        Assert.Equal(("RUNNING", Connectivity.Disconnected), (cluster.Tasks[0].LastStatus, cluster.Tasks[0].Connectivity));
        Assert.Equal("AGENT", Assert.Single(second.Failures).Reason);
    }

    [Fact]
    public async Task Apply_ConnectedAgain_TasksArePlaced()
    {
        await _test.PrepareAsync(definition: TestInstances.Definition(cpu: 64));
        var arn = (await _test.RunAsync()).Tasks[0].ContainerInstanceArn!;
        _test.Ecs.SetAgentConnected(arn, isConnected: false);
        _test.Ecs.SetAgentConnected(arn, isConnected: true);

        Assert.Empty((await _test.RunAsync()).Failures);
    }

    [Fact]
    public void Apply_UnknownInstance_Throws() =>
        Assert.Throws<ArgumentException>("containerInstance", () => _test.Ecs.SetAgentConnected("none", isConnected: true));
}
