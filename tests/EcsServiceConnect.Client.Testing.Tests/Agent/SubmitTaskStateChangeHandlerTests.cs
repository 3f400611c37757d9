using static EcsServiceConnect.TestSupport.TestInstances;

namespace EcsServiceConnect.Client.Testing.Tests;

public sealed class SubmitTaskStateChangeHandlerTests : IDisposable
{
    private readonly TestEcs _test = new();

    public void Dispose() => _test.Dispose();

    [Fact]
    public async Task Handle_Running_MovesTheTaskAndNeverBack()
    {
        var task = await RunAsync();

        await SubmitAsync(new()
        {
            Task = task,
            Status = "RUNNING",
            Containers =
            [
                new()
                {
                    ContainerName = "app",
                    Status = "RUNNING",
                    RuntimeId = "docker-1",
                    ImageDigest = "sha256:1",
                    NetworkBindings = [new NetworkBinding { ContainerPort = 80, HostPort = 40000, Protocol = TransportProtocol.Tcp }],
                },
            ],
        });
        Assert.Equal("RUNNING", (await DescribeAsync(task)).LastStatus);
        await SubmitAsync(new() { Task = task, Status = "PENDING" });
        _test.Pass(1);

        var running = await DescribeAsync(task);
        Assert.Equal("RUNNING", running.LastStatus);
        Assert.Equal(_test.Clock.GetUtcNow() - TestEcs.DeploymentDuration, running.StartedAt);
        Assert.Equal(("docker-1", "sha256:1"), (running.Containers[0].RuntimeId, running.Containers[0].ImageDigest));
        Assert.Equal(40000, Assert.Single(running.Containers[0].NetworkBindings).HostPort);
    }

    [Fact]
    public async Task Handle_Stopped_EndsTheTaskWithItsExitCodes()
    {
        var task = await RunAsync();
        _test.Pass(1);

        var response = await SubmitAsync(new()
        {
            Task = task,
            Status = "STOPPED",
            Containers = [new() { ContainerName = "app", Status = "STOPPED", ExitCode = 137, Reason = "OutOfMemoryError" }],
        });

        Assert.Equal("ACK", response.Acknowledgment);
        var stopped = await DescribeAsync(task);
        Assert.Equal(("STOPPED", "STOPPED"), (stopped.LastStatus, stopped.DesiredStatus));
        Assert.Equal(TaskStopCode.EssentialContainerExited, stopped.StopCode);
        Assert.Equal(
            (137, "OutOfMemoryError", "STOPPED"),
            (stopped.Containers[0].ExitCode, stopped.Containers[0].Reason, stopped.Containers[0].LastStatus));
        Assert.Equal(0, (await _test.DescribeInstanceAsync(stopped.ContainerInstanceArn)).RunningTasksCount);
    }

    [Fact]
    public async Task Handle_StoppedBeforeItRan_ReturnsFailureToStart()
    {
        var task = await RunAsync();

        await SubmitAsync(new() { Task = task, Status = "STOPPED", Reason = "CannotPullContainerError: no such image" });

        var stopped = await DescribeAsync(task);
        Assert.Equal(
            (TaskStopCode.TaskFailedToStart, "CannotPullContainerError: no such image"), (stopped.StopCode, stopped.StoppedReason));
        Assert.Null(stopped.Containers[0].ExitCode);
    }

    [Fact]
    public async Task Handle_StoppedAfterStopTask_KeepsTheUsersReason()
    {
        var task = await RunAsync();
        _test.Pass(1);
        await _test.Client.StopTaskAsync(new() { Cluster = "prod", Task = task, Reason = "enough" }, TestEcs.Token);

        await SubmitAsync(new() { Task = task, Status = "STOPPED", Containers = [new() { ContainerName = "app", ExitCode = 143 }] });

        var stopped = await DescribeAsync(task);
        Assert.Equal(("STOPPED", TaskStopCode.UserInitiated, "enough"), (stopped.LastStatus, stopped.StopCode, stopped.StoppedReason));
        Assert.Equal(143, stopped.Containers[0].ExitCode);
        await SubmitAsync(new() { Task = task, Status = "STOPPED" });
        _test.Pass(1);
        Assert.Equal(stopped.StoppedAt, (await DescribeAsync(task)).StoppedAt);
    }

    [Fact]
    public async Task Handle_TaskOfAService_IsReplaced()
    {
        await _test.PrepareAsync();
        await _test.CreateServiceAsync(Service());
        _test.Pass(1);
        var task = Assert.Single(await _test.TasksAsync()).TaskArn!;

        await SubmitAsync(new() { Task = task, Status = "STOPPED", Containers = [new() { ContainerName = "app", ExitCode = 1 }] });

        Assert.NotEqual(task, Assert.Single(await _test.TasksAsync()).TaskArn);
    }

    [Fact]
    public async Task Handle_StepsBetween_ChangeNothingThatShows()
    {
        var task = await RunAsync();

        await SubmitAsync(new()
        {
            Task = task,
            Status = "MANIFEST_PULLED",
            Containers = [new() { ContainerName = "app", Status = "PULLED", ImageDigest = "sha256:1" }],
        });

        var described = await DescribeAsync(task);
        Assert.Equal(("PENDING", "PENDING"), (described.LastStatus, described.Containers[0].LastStatus));
        Assert.Equal("sha256:1", described.Containers[0].ImageDigest);
    }

    [Fact]
    public async Task Handle_InvalidRequests_Throws()
    {
        var task = await RunAsync();

        await _test.ThrowsAsync<InvalidParameterException>(_ => SubmitAsync(new() { Status = "RUNNING" }));
        await _test.ThrowsAsync<InvalidParameterException>(_ => SubmitAsync(new() { Task = "abc", Status = "RUNNING" }));
        await _test.ThrowsAsync<InvalidParameterException>(_ => SubmitAsync(new() { Task = task, Status = "DREAMING" }));
        await _test.ThrowsAsync<InvalidParameterException>(
            _ => SubmitAsync(new() { Task = task, Status = "STOPPED", Containers = [new() { Status = "STOPPED" }] }));
        Assert.Equal("PENDING", (await DescribeAsync(task)).LastStatus);
    }

    [Fact]
    public async Task SubmitContainerStateChange_Stopped_ShowsOnTheContainerWhileTheTaskRuns()
    {
        var task = await RunAsync();
        _test.Pass(1);

        var response = await _test.Client.SubmitContainerStateChangeAsync(
            new()
            {
                Cluster = "prod",
                Task = task,
                ContainerName = "app",
                Status = "STOPPED",
                ExitCode = 3,
                Reason = "crashed",
            },
            TestEcs.Token);

        Assert.Equal("ACK", response.Acknowledgment);
        var described = await DescribeAsync(task);
        Assert.Equal("RUNNING", described.LastStatus);
        Assert.Equal(
            ("STOPPED", 3, "crashed"),
            (described.Containers[0].LastStatus, described.Containers[0].ExitCode, described.Containers[0].Reason));
        await _test.ThrowsAsync<InvalidParameterException>(client =>
            client.SubmitContainerStateChangeAsync(new() { Cluster = "prod", Task = task }, TestEcs.Token));
    }

    [Fact]
    public async Task SubmitAttachmentStateChanges_Any_AreAcknowledged()
    {
        await _test.CreateClusterAsync();

        Task<SubmitAttachmentStateChangesResponse> SubmitAsync(params IReadOnlyList<AttachmentStateChange> changes) =>
            _test.Client.SubmitAttachmentStateChangesAsync(new() { Cluster = "prod", Attachments = changes }, TestEcs.Token);

        var response = await SubmitAsync(new AttachmentStateChange
        {
            AttachmentArn = "arn:aws:ecs:us-east-1:123456789012:attachment/1",
            Status = "ATTACHED",
        });
        Assert.Equal("ACK", response.Acknowledgment);
        await _test.ThrowsAsync<InvalidParameterException>(_ => SubmitAsync());
        await _test.ThrowsAsync<InvalidParameterException>(
            _ => SubmitAsync(new AttachmentStateChange { AttachmentArn = "", Status = "A" }));
    }

    [Fact]
    public async Task DiscoverPollEndpoint_RegisteredInstance_IsKnown()
    {
        var arn = (await _test.PrepareAsync())[0].ContainerInstanceArn;
        Task<DiscoverPollEndpointResponse> DiscoverAsync(string? instance) =>
            _test.Client.DiscoverPollEndpointAsync(new() { Cluster = "prod", ContainerInstance = instance }, TestEcs.Token);

        Assert.NotNull((await DiscoverAsync(arn)).Endpoint);
        await _test.DeregisterAsync(arn);

        await _test.ThrowsAsync<ClientException>(_ => DiscoverAsync(arn));
    }

    private async Task<string> RunAsync()
    {
        await _test.PrepareAsync();
        return (await _test.RunAsync()).Tasks[0].TaskArn!;
    }

    private Task<SubmitTaskStateChangeResponse> SubmitAsync(SubmitTaskStateChangeRequest request) =>
        _test.Client.SubmitTaskStateChangeAsync(request with { Cluster = "prod" }, TestEcs.Token);

    private async Task<EcsTask> DescribeAsync(string task) =>
        Assert.Single((await _test.Client.DescribeTasksAsync(new() { Cluster = "prod", Tasks = [task] }, TestEcs.Token)).Tasks);
}
