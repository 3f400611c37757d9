namespace EcsServiceConnect.Client.Testing.Tests;

public sealed class ExecuteCommandHandlerTests : IDisposable
{
    private readonly TestEcs _test = new();

    public void Dispose() => _test.Dispose();

    [Fact]
    public async Task Handle_OnlyContainer_ReturnsASessionWithIt()
    {
        var task = await RunAsync();

        var response = await ExecuteAsync(task.TaskArn!);

        Assert.Equal("arn:aws:ecs:us-east-1:123456789012:cluster/prod", response.ClusterArn);
        Assert.Equal(task.TaskArn, response.TaskArn);
        Assert.Equal(("app", task.Containers[0].ContainerArn), (response.ContainerName, response.ContainerArn));
        Assert.True(response.Interactive);
        Assert.Matches("^ecs-execute-command-[0-9a-f]{17}$", response.Session!.SessionId);
        Assert.StartsWith(
            $"wss://ssmmessages.us-east-1.amazonaws.com/v1/data-channel/{response.Session.SessionId}?", response.Session.StreamUrl, StringComparison.Ordinal);
        Assert.NotEmpty(response.Session.TokenValue!);
    }

    [Fact]
    public async Task Handle_Twice_BeginsTwoSessions()
    {
        var task = await RunAsync();

        var (first, second) = (await ExecuteAsync(task.TaskArn!), await ExecuteAsync(task.TaskArn![(task.TaskArn!.LastIndexOf('/') + 1)..]));

        Assert.NotEqual(first.Session!.SessionId, second.Session!.SessionId);
        Assert.NotEqual(first.Session.TokenValue, second.Session.TokenValue);
        Assert.Equal(first.TaskArn, second.TaskArn);
    }

    [Fact]
    public async Task Handle_SeveralContainers_NeedsTheNameOfOne()
    {
        var definition = Definition();
        var task = await RunAsync(definition with
        {
            ContainerDefinitions = [.. definition.ContainerDefinitions, new ContainerDefinition { Name = "log", Image = "example/log:1" }],
        });

        var error = await _test.ThrowsAsync<InvalidParameterException>(_ => ExecuteAsync(task.TaskArn!));
        var response = await ExecuteAsync(task.TaskArn!, "log");

        Assert.Contains("container", error.Message, StringComparison.Ordinal);
        Assert.Equal(task.Containers.Single(container => container.Name == "log").ContainerArn, response.ContainerArn);
    }

    [Fact]
    public async Task Handle_NoSuchContainerOrTask_Throws()
    {
        var task = await RunAsync();

        await _test.ThrowsAsync<ClientException>(_ => ExecuteAsync(task.TaskArn!, "db"));
        var error = await _test.ThrowsAsync<InvalidParameterException>(_ => ExecuteAsync("0123"));
        Assert.Equal("The referenced task was not found.", error.ErrorMessage);
    }

    [Fact]
    public async Task Handle_StartedWithoutEcsExec_Throws()
    {
        var task = await RunAsync(enabled: false);

        var error = await _test.ThrowsAsync<InvalidParameterException>(_ => ExecuteAsync(task.TaskArn!));

        Assert.StartsWith("The execute command failed because execute command was not enabled", error.ErrorMessage, StringComparison.Ordinal);
        Assert.Empty(task.Containers[0].ManagedAgents);
    }

    [Fact]
    public async Task Handle_TaskThatDoesNotRun_Throws()
    {
        var task = await RunAsync(wait: 0);
        await _test.ThrowsAsync<InvalidParameterException>(_ => ExecuteAsync(task.TaskArn!));
        _test.Pass(1);
        await ExecuteAsync(task.TaskArn!);

        await _test.Client.StopTaskAsync(new StopTaskRequest { Cluster = "prod", Task = task.TaskArn! }, TestEcs.Token);
        await _test.ThrowsAsync<TargetNotConnectedException>(_ => ExecuteAsync(task.TaskArn!));
        _test.Pass(1);
        await _test.ThrowsAsync<InvalidParameterException>(_ => ExecuteAsync(task.TaskArn!));
    }

    [Fact]
    public async Task Handle_TaskRoleOfTheRun_IsEnough()
    {
        var task = await RunAsync(
            Definition() with { TaskRoleArn = null }, overrides: new TaskOverride { TaskRoleArn = "arn:aws:iam::123456789012:role/exec" });

        Assert.Equal("app", (await ExecuteAsync(task.TaskArn!)).ContainerName);
    }

    [Fact]
    public async Task Describe_EcsExec_ShowsTheAgentOfEachContainer()
    {
        var pending = await RunAsync(wait: 0);
        _test.Pass(1);
        var running = Assert.Single(await _test.TasksAsync());

        var before = Assert.Single(pending.Containers[0].ManagedAgents);
        var agent = Assert.Single(running.Containers[0].ManagedAgents);
        Assert.Equal((ManagedAgentName.ExecuteCommandAgent, "PENDING"), (before.Name, before.LastStatus));
        Assert.Null(before.LastStartedAt);
        Assert.Equal(("RUNNING", running.StartedAt + (TestEcs.DeploymentDuration / 16)), (agent.LastStatus, agent.LastStartedAt));
    }

    [Fact]
    public async Task Handle_AgentThatHasNotStarted_Throws()
    {
        var task = await RunAsync(wait: 0.5);
        var running = Assert.Single(await _test.TasksAsync());

        var error = await _test.ThrowsAsync<InvalidParameterException>(_ => ExecuteAsync(task.TaskArn!));

        Assert.Equal(("RUNNING", "PENDING"), (running.LastStatus, running.Containers[0].ManagedAgents[0].LastStatus));
        Assert.Contains("execute command agent isn't running", error.ErrorMessage, StringComparison.Ordinal);
        _test.Pass(1.0 / 16);
        Assert.NotNull((await ExecuteAsync(task.TaskArn!)).Session);
    }

    [Fact]
    public async Task Handle_AgentThatHasStopped_Throws()
    {
        _test.Ecs.OnTask("orders").OnContainer("app").StopExecAgent(TimeSpan.FromMinutes(1), "Received Container Stopped event");
        var task = await RunAsync();
        await ExecuteAsync(task.TaskArn!);
        _test.Clock.Advance(TimeSpan.FromMinutes(1));

        await _test.ThrowsAsync<InvalidParameterException>(_ => ExecuteAsync(task.TaskArn!));

        var agent = Assert.Single(await _test.TasksAsync()).Containers[0].ManagedAgents[0];
        Assert.Equal(("STOPPED", "Received Container Stopped event"), (agent.LastStatus, agent.Reason));
    }

    [Fact]
    public async Task Handle_AgentThatDoesNotStart_Throws()
    {
        _test.Ecs.OnTask("orders").OnContainer("app").StopExecAgent(reason: "no space left on device");
        var task = await RunAsync();

        await _test.ThrowsAsync<InvalidParameterException>(_ => ExecuteAsync(task.TaskArn!));

        var agent = Assert.Single(await _test.TasksAsync()).Containers[0].ManagedAgents[0];
        Assert.Equal(("STOPPED", null, "no space left on device"), (agent.LastStatus, agent.LastStartedAt, agent.Reason));
    }

    [Fact]
    public async Task Handle_AgentReportedAsStopped_Throws()
    {
        var task = await RunAsync();
        await _test.Client.SubmitTaskStateChangeAsync(
            new SubmitTaskStateChangeRequest
            {
                Cluster = "prod",
                Task = task.TaskArn,
                Status = "RUNNING",
                ManagedAgents =
                [
                    new ManagedAgentStateChange
                    {
                        ContainerName = "app",
                        ManagedAgentName = ManagedAgentName.ExecuteCommandAgent,
                        Status = "STOPPED",
                        Reason = "killed",
                    },
                ],
            },
            TestEcs.Token);

        await _test.ThrowsAsync<InvalidParameterException>(_ => ExecuteAsync(task.TaskArn!));
        Assert.Equal("killed", Assert.Single(await _test.TasksAsync()).Containers[0].ManagedAgents[0].Reason);
    }

    [Theory]
    [InlineData("{}", "command")]
    [InlineData("""{"command":"sh","interactive":true}""", "task")]
    [InlineData("""{"command":"sh","task":"a"}""", "interactive")]
    [InlineData("""{"command":"sh","task":"a","interactive":false}""", "Interactive is the only mode supported currently.")]
    public async Task Handle_InvalidRequest_Throws(string body, string member)
    {
        var message = Wire.ErrorOf<InvalidParameterException>(await _test.Ecs.SendAsync("ExecuteCommand", body));

        Assert.Contains(member, message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Handle_NoSuchCluster_Throws() =>
        await _test.ThrowsAsync<ClusterNotFoundException>(_ => ExecuteAsync("0123"));

    private static RegisterTaskDefinitionRequest Definition() =>
        TestEcs.Definition() with { TaskRoleArn = "arn:aws:iam::123456789012:role/orders" };

    private async Task<EcsTask> RunAsync(
        RegisterTaskDefinitionRequest? definition = null, bool enabled = true, double wait = 1, TaskOverride? overrides = null)
    {
        await _test.CreateClusterAsync();
        await _test.RegisterAsync(definition ?? Definition());
        var run = await _test.Client.RunTaskAsync(
            new RunTaskRequest
            {
                Cluster = "prod",
                TaskDefinition = "orders",
                LaunchType = LaunchType.Fargate,
                NetworkConfiguration = TestEcs.Network,
                EnableExecuteCommand = enabled,
                Overrides = overrides,
            },
            TestEcs.Token);
        _test.Pass(wait);
        return run.Tasks[0];
    }

    private Task<ExecuteCommandResponse> ExecuteAsync(string task, string? container = null) => _test.Client.ExecuteCommandAsync(
        new ExecuteCommandRequest
        {
            Cluster = "prod",
            Task = task,
            Container = container,
            Command = "/bin/sh",
            Interactive = true,
        },
        TestEcs.Token);
}
