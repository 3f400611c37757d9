namespace EcsServiceConnect.Client.Testing.Tests;

/// <summary>An ECS with a task whose containers commands can be run in.</summary>
internal sealed class ExecTestEcs : IDisposable
{
    public TestEcs Test { get; } = new();

    public InMemoryEcs Ecs => Test.Ecs;

    public string TaskArn { get; private set; } = "";

    public static async Task<ExecTestEcs> CreateAsync()
    {
        var result = new ExecTestEcs();
        await result.Test.CreateClusterAsync();
        await result.Test.RegisterAsync(CreateDefinition());
        result.TaskArn = result.Ecs.Seed(CreateRun()).Tasks[0].TaskArn!;
        return result;
    }

    public static RegisterTaskDefinitionRequest CreateDefinition() => TestEcs.Definition() with
    {
        TaskRoleArn = "arn:aws:iam::123456789012:role/orders",
        ContainerDefinitions =
        [
            new ContainerDefinition
            {
                Name = "web",
                Image = "example/web:1",
                Environment = [new EcsKeyValuePair { Name = "COLOR", Value = "blue" }],
                WorkingDirectory = "/srv/app",
            },
            new ContainerDefinition { Name = "log", Image = "example/log:1", Essential = false },
        ],
    };

    public static RunTaskRequest CreateRun() => TestEcs.FargateTask() with { EnableExecuteCommand = true };

    public void Dispose() => Test.Dispose();

    public async Task<Session> ExecuteAsync(string command, string container = "web") => (await Test.Client.ExecuteCommandAsync(
        new ExecuteCommandRequest { Cluster = "prod", Task = TaskArn, Container = container, Command = command, Interactive = true },
        TestEcs.Token)).Session!;

    public async Task<SessionClient> OpenAsync(string command = "/bin/sh", string container = "web", bool respondsToHandshake = true) =>
        await SessionClient.OpenAsync(Ecs, await ExecuteAsync(command, container), Test.Clock, respondsToHandshake);

    /// <summary>Runs a command to its end, and returns its output and the reason for the end.</summary>
    public async Task<(string Output, string Reason)> RunAsync(string command, string container = "web")
    {
        await using var client = await OpenAsync(command, container);
        var reason = await client.Closed;
        return (client.Output, reason);
    }

    /// <summary>Opens a shell in an ECS whose time passes while everything waits.</summary>
    public static Task<TResult> SimulateAsync<TResult>(Action<InMemoryEcs> setUp, Func<SessionClient, SimulationTimeProvider, Task<TResult>> action)
    {
        var clock = new SimulationTimeProvider();
        var ecs = new InMemoryEcs(new InMemoryEcsOptions { TimeProvider = clock, DeploymentDuration = TimeSpan.Zero });
        ecs.Seed(new CreateClusterRequest { ClusterName = "prod" }, CreateDefinition());
        var task = ecs.Seed(CreateRun()).Tasks[0].TaskArn!;
        setUp(ecs);
        return clock.RunUntilCompletedAsync(
            async () =>
            {
                using var client = ecs.CreateClient();
                var response = await client.ExecuteCommandAsync(
                    new ExecuteCommandRequest { Cluster = "prod", Task = task, Container = "web", Command = "sh", Interactive = true }, TestEcs.Token);
                await using var session = await SessionClient.OpenAsync(ecs, response.Session!, clock);
                await session.WaitForOutputAsync("# ");
                return await action(session, clock);
            },
            cancellationToken: TestEcs.Token);
    }
}
