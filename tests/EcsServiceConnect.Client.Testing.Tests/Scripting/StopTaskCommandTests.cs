namespace EcsServiceConnect.Client.Testing.Tests;

public sealed class StopTaskCommandTests : IDisposable
{
    private readonly TestEcs _test = new();

    public StopTaskCommandTests() =>
        _test.Ecs.Seed(new CreateClusterRequest { ClusterName = "prod" }, TestEcs.Definition("orders"), TestEcs.Definition("job"));

    private IReadOnlyList<EcsTask> Tasks => _test.Ecs.Snapshot().GetCluster("prod").Tasks;

    public void Dispose() => _test.Dispose();

    [Fact]
    public async Task Apply_RunningTask_StopsWithTheExitCode()
    {
        await RunAsync("job");
        _test.Pass(1);
        _test.Ecs.StopTask(Tasks[0].TaskArn!, exitCode: 139, reason: "Segmentation fault");
        Assert.Equal("STOPPING", Tasks[0].LastStatus);
        _test.Pass(0.25);

        var task = Tasks[0];
        Assert.Equal(("STOPPED", TaskStopCode.EssentialContainerExited), (task.LastStatus, task.StopCode));
        Assert.Equal((139, "Segmentation fault"), (task.Containers[0].ExitCode, task.Containers[0].Reason));
    }

    [Fact]
    public async Task Apply_ServiceTask_ServiceStartsAnother()
    {
        await _test.CreateServiceAsync(TestEcs.FargateService(desiredCount: 1));
        _test.Pass(1);
        _test.Ecs.StopTask(Tasks[0].TaskArn!.Split('/')[^1]);
        _test.Pass(10);

        Assert.Equal(["STOPPED", "RUNNING"], Tasks.Select(task => task.LastStatus));
        Assert.Equal(137, Tasks[0].Containers[0].ExitCode);
    }

    [Fact]
    public async Task Apply_UnknownOrStoppingTask_Throws()
    {
        Assert.Throws<ArgumentException>("task", () => _test.Ecs.StopTask("nope"));
        await RunAsync("job");
        _test.Pass(1);
        var arn = Tasks[0].TaskArn!;
        Assert.Throws<ArgumentOutOfRangeException>("exitCode", () => _test.Ecs.StopTask(arn, 300));
        _test.Ecs.StopTask(arn);

        Assert.Throws<InvalidOperationException>(() => _test.Ecs.StopTask(arn));
    }

    private Task<RunTaskResponse> RunAsync(string definition) => _test.Client.RunTaskAsync(TestEcs.FargateTask(definition), TestEcs.Token);
}
