namespace EcsServiceConnect.Client.Testing.Tests;

/// <summary>What the agent of a task offers to its containers.</summary>
public sealed class InMemoryEcsAgentTests : IDisposable
{
    private readonly TestEcs _test = new();

    public void Dispose() => _test.Dispose();

    [Fact]
    public async Task Uris_Container_EndInTaskAndName()
    {
        await _test.CreateSteadyServiceAsync();
        var task = (await _test.TasksAsync())[0].TaskArn!;
        var id = EcsArn.GetName(task);

        Assert.Equal($"http://169.254.170.2/v4/{id}-app", _test.Ecs.GetTaskMetadataUri(task, "app").ToString());
        Assert.Equal($"http://169.254.170.2/api/{id}-app", _test.Ecs.GetAgentUri(id, "app").ToString());
    }

    [Fact]
    public async Task Uris_UnknownTaskOrContainer_Throws()
    {
        await _test.CreateSteadyServiceAsync();
        var task = (await _test.TasksAsync())[0].TaskArn!;

        Assert.Throws<ArgumentException>("container", () => _test.Ecs.GetTaskMetadataUri(task, "web"));
        Assert.Throws<ArgumentException>("task", () => _test.Ecs.GetAgentUri("unknown", "app"));
        Assert.Throws<ArgumentException>("task", () => _test.Ecs.CreateTaskMetadata(" ", "app"));
        Assert.Throws<ArgumentException>("container", () => _test.Ecs.CreateTaskProtection(task, ""));
    }
}
