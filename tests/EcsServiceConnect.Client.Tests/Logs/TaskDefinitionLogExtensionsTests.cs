using EcsServiceConnect.Client.Models;
using EcsServiceConnect.Client.Testing;
using EcsServiceConnect.TestSupport;

namespace EcsServiceConnect.Client.Tests.Logs;

public sealed class TaskDefinitionLogExtensionsTests : IDisposable
{
    private const string Link = "https://us-east-1.console.aws.amazon.com/cloudwatch/home?region=us-east-1#logsV2:log-groups/log-group/";

    private readonly TestEcs _test = new();

    public void Dispose() => _test.Dispose();

    [Fact]
    public void GetLogLocations_Task_HasOneForEachContainer()
    {
        var definition = new TaskDefinition
        {
            ContainerDefinitions =
            [
                Logging("app"), new ContainerDefinition { Name = "router", LogConfiguration = new LogConfiguration { LogDriver = LogDriver.Awsfirelens } },
            ],
        };
        var task = new EcsTask { TaskArn = "arn:aws:ecs:us-east-1:123456789012:task/prod/0123", LaunchType = LaunchType.Fargate };

        var locations = definition.GetLogLocations(task);

        Assert.Equal([("app", "ecs/app/0123"), ("router", null)], locations.Select(static location => (location.ContainerName, location.LogStream)));
        Assert.Equal(locations[0], definition.GetLogLocation(task, "app"));
        var error = Assert.Throws<ArgumentException>(() => definition.GetLogLocation(task, "db"));
        Assert.StartsWith("The task definition has no container 'db'; it has app, router.", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task RunTaskToCompletionAsync_Failure_NamesTheLog()
    {
        await PrepareAsync();
        _test.Ecs.OnTask("orders").ExitWith(3);

        var result = await RunAsync();

        var task = Assert.Single(result.Tasks);
        var id = EcsArn.GetName(task.TaskArn);
        Assert.Equal(("/ecs/orders", $"ecs/app/{id}"), (task.Containers[0].LogLocation!.LogGroup, task.Containers[0].LogLocation!.LogStream));
        Assert.Single(_test.Ecs.GetCalls("DescribeTaskDefinition"));
        var error = Assert.Throws<EcsRunTaskException>(() => result.EnsureSuccess());
        Assert.Contains(
            $"\n  task {id}, log of app: /ecs/orders ecs/app/{id} {Link}$252Fecs$252Forders/log-events/ecs$252Fapp$252F{id}",
            error.Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task RunTaskToCompletionAsync_Success_ReadsTheDefinitionOnlyOnRequest()
    {
        await PrepareAsync();
        _test.Ecs.OnTask("orders").ExitWith(0, times: InMemoryEcs.Unlimited);

        Assert.Null(Assert.Single((await RunAsync()).Tasks).Containers[0].LogLocation);
        Assert.Empty(_test.Ecs.GetCalls("DescribeTaskDefinition"));

        var result = await RunAsync(new RunTaskOptions { IncludeLogLocations = true });

        Assert.True(result.IsSuccessful);
        Assert.Equal("/ecs/orders", result.Tasks[0].Containers[0].LogLocation!.LogGroup);
        Assert.Single(_test.Ecs.GetCalls("DescribeTaskDefinition"));
    }

    [Fact]
    public async Task RunTaskToCompletionAsync_DefinitionDenied_HasEverythingElse()
    {
        await PrepareAsync();
        _test.Ecs.OnTask("orders").ExitWith(3);
        _test.Ecs.On("DescribeTaskDefinition").Fail(new AccessDeniedException("Not allowed."), InMemoryEcs.Unlimited);

        var container = Assert.Single((await RunAsync()).Tasks).Containers[0];

        Assert.Equal((3, null), (container.ExitCode, container.LogLocation));
    }

    [Fact]
    public async Task RunTaskToCompletionAsync_NeverRan_HasNoLog()
    {
        await PrepareAsync();
        _test.Ecs.OnTask("orders").FailToStart("CannotPullContainerError: no such tag");

        Assert.Null(Assert.Single((await RunAsync()).Tasks).Containers[0].LogLocation);
        Assert.Empty(_test.Ecs.GetCalls("DescribeTaskDefinition"));
    }

    [Fact]
    public async Task UpdateServiceAndWaitAsync_CrashLoop_NamesTheLogs()
    {
        await PrepareAsync();
        await _test.CreateServiceAsync(TestEcs.FargateService().WithBreaker());
        _test.Pass(2);
        await _test.RegisterAsync(TestEcs.Definition() with
        {
            ContainerDefinitions = [Logging("app")],
            ExecutionRoleArn = "arn:aws:iam::123456789012:role/execution",
        });
        _test.Ecs.OnTask("orders:2").ExitWith(139, times: InMemoryEcs.Unlimited);
        _test.Ecs.ClearCalls();
        var request = new UpdateServiceRequest { Cluster = "prod", Service = "orders", TaskDefinition = "orders:2" };
        var options = new DeploymentTrackerOptions { PollInterval = TimeSpan.FromSeconds(2), Jitter = 0, TimeProvider = _test.Clock };
        var wait = _test.Client.UpdateServiceAndWaitAsync(request, options, TestEcs.Token);
        for (var second = 0; second < 600 && !wait.IsCompleted; second++)
        {
            _test.Clock.Advance(TimeSpan.FromSeconds(1));
        }

        var error = await Assert.ThrowsAsync<EcsDeploymentException>(() => wait);

        Assert.All(error.StoppedTasks, task => Assert.Equal(
            $"ecs/app/{EcsArn.GetName(task.TaskArn)}", Assert.Single(task.Containers).LogLocation!.LogStream));
        Assert.True(error.StoppedTasks.Count >= 3);
        Assert.Equal(3, error.Message.Split('\n').Count(static line => line.Contains("log of app: /ecs/orders ecs/app/", StringComparison.Ordinal)));
        Assert.Contains(EcsArn.GetName(error.StoppedTasks[^1].TaskArn), error.Message, StringComparison.Ordinal);
        Assert.Single(_test.Ecs.GetCalls("DescribeTaskDefinition"));
    }

    private static ContainerDefinition Logging(string name) => TestEcs.Definition().ContainerDefinitions[0] with
    {
        Name = name,
        LogConfiguration = new LogConfiguration
        {
            LogDriver = LogDriver.Awslogs,
            Options = new Dictionary<string, string>
            {
                ["awslogs-group"] = "/ecs/orders",
                ["awslogs-region"] = "us-east-1",
                ["awslogs-stream-prefix"] = "ecs",
            },
        },
    };

    private async Task PrepareAsync()
    {
        await _test.CreateClusterAsync();
        await _test.RegisterAsync(TestEcs.Definition() with
        {
            ContainerDefinitions = [Logging("app")],
            ExecutionRoleArn = "arn:aws:iam::123456789012:role/execution",
        });
        _test.Ecs.ClearCalls();
    }

    private async Task<RunTaskResult> RunAsync(RunTaskOptions? options = null)
    {
        var run = _test.Client.RunTaskToCompletionAsync(TestEcs.FargateTask(), options, TestEcs.Token);
        for (var second = 0; second < 600 && !run.IsCompleted; second++)
        {
            _test.Clock.Advance(TimeSpan.FromSeconds(1));
        }

        return await run;
    }
}
