using EcsServiceConnect.Client;
using EcsServiceConnect.Client.Models;
using EcsServiceConnect.Client.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace Snippets;

/// <summary>What docs/guides/testing.md shows.</summary>
internal static class TestingSnippets
{
    public static async Task FirstTestAsync()
    {
        var ecs = new InMemoryEcs(new InMemoryEcsOptions { DeploymentDuration = TimeSpan.Zero });
        ecs.Seed(
            new CreateClusterRequest { ClusterName = "prod" },
            new RegisterTaskDefinitionRequest
            {
                Family = "orders",
                NetworkMode = NetworkMode.Awsvpc,
                Cpu = "256",
                Memory = "512",
                ContainerDefinitions = [new ContainerDefinition { Name = "app", Image = "example/orders:7" }],
            },
            new CreateServiceRequest
            {
                Cluster = "prod",
                ServiceName = "orders",
                TaskDefinition = "orders",
                DesiredCount = 2,
                LaunchType = LaunchType.Fargate,
                NetworkConfiguration = new NetworkConfiguration
                {
                    AwsvpcConfiguration = new AwsVpcConfiguration { Subnets = ["subnet-1"] },
                },
            });

        await new Scaler(ecs.CreateClient()).DoubleAsync("prod", "orders");

        Assert.Equal(4, ecs.Snapshot().GetCluster("prod").GetService("orders").RunningCount);
    }

    public static void SeedAFile(InMemoryEcs ecs, string path)
    {
        ecs.Seed(EcsJson.Deserialize<RegisterTaskDefinitionRequest>(File.ReadAllText(path), EcsJsonOptions.Strict));
    }

    public static void Replace(IServiceCollection services, InMemoryEcs ecs)
    {
        services.AddEcsClient(ecs.Configure).ConfigurePrimaryHttpMessageHandler(ecs.CreateHandler);
    }

    public static async Task MoveTheClockAsync(CreateServiceRequest request, IEnumerable<EcsRequest> clusterAndDefinition)
    {
        var clock = new FakeTimeProvider();
        var ecs = new InMemoryEcs(new InMemoryEcsOptions { TimeProvider = clock, DeploymentDuration = TimeSpan.FromMinutes(2) });
        ecs.Seed([.. clusterAndDefinition]);
        using var client = ecs.CreateClient();

        await client.CreateServiceAsync(request);
        Assert.Equal(0, ecs.Snapshot().GetCluster("prod").GetService("orders").RunningCount);

        clock.Advance(TimeSpan.FromMinutes(2));
        Assert.Equal(2, ecs.Snapshot().GetCluster("prod").GetService("orders").RunningCount);
    }

    public static void AdvanceAndReset(InMemoryEcs ecs)
    {
        ecs.AdvanceTime(TimeSpan.FromMinutes(5));
        ecs.Reset();
    }

    public static async Task PausesAsync(InMemoryEcs ecs, FakeTimeProvider clock)
    {
        ecs.On("ListClusters").Throttle(retryAfter: TimeSpan.FromSeconds(3));
        using var client = ecs.CreateClient();

        var call = client.ListClustersAsync();
        Assert.False(call.IsCompleted);

        clock.Advance(TimeSpan.FromSeconds(3));
        await call;
    }

    public static EcsClient WithoutPauses(InMemoryEcs ecs)
    {
        var client = ecs.CreateClient(options =>
        {
            options.Retry.TransientBaseDelay = TimeSpan.Zero;
            options.Retry.ThrottlingBaseDelay = TimeSpan.Zero;
        });
        return client;
    }

    public static void Faults(InMemoryEcs ecs)
    {
        ecs.On("RunTask").Throttle(3);
        ecs.On("RunTask").Fail(new ClusterNotFoundException("The cluster is gone."));
        ecs.On("RunTask").Fail("InternalFailure", "Something broke.", statusCode: 500);
        ecs.On("RunTask").Delay(TimeSpan.FromSeconds(40));
        ecs.On("RunTask").DelayResponse(TimeSpan.FromSeconds(40));
        ecs.On("RunTask").DropResponse();
        ecs.On("RunTask").RefuseConnection();
        ecs.On("RunTask").RespondWith(new RunTaskResponse { Failures = [new Failure { Reason = "RESOURCE:MEMORY" }] });
        ecs.OnAny().RespondWith(503, "<html>Bad gateway</html>", "text/html", times: InMemoryEcs.Unlimited);
    }

    public static void FilteredFaults(InMemoryEcs ecs)
    {
        ecs.On<RunTaskRequest>().When(request => request.Cluster == "prod").Throttle();
        ecs.OnAny().When(call => call.Attempt == 1).DropResponse(InMemoryEcs.Unlimited);
        ecs.On<RunTaskRequest>().RespondWith(request => new RunTaskResponse
        {
            Tasks = [new EcsTask { TaskArn = "arn:aws:ecs:us-east-1:123456789012:task/prod/1", StartedBy = request.StartedBy }],
        });
    }

    public static void OrderedFaults(InMemoryEcs ecs)
    {
        // The first request is delayed by five seconds and throttled, the response of the second is lost, and the third succeeds.
        var fault = ecs.On("RunTask").Delay(TimeSpan.FromSeconds(5)).Then.Throttle().Then.DropResponse();

        Console.WriteLine($"{fault}: applied {fault.AppliedCount} times");
        fault.Remove();
        ecs.ClearFaults();
    }

    public static InMemoryEcs WithRates()
    {
        var ecs = new InMemoryEcs(new InMemoryEcsOptions
        {
            RateLimits =
            [
                .. EcsRateLimit.Documented,
                new EcsRateLimit { Operations = ["DescribeServices", "ListServices"], BurstCapacity = 10, RequestsPerSecond = 2 },
            ],
        });
        return ecs;
    }

    public static async Task ExactlyOnceAsync(InMemoryEcs ecs, EcsClient client, RunTaskRequest request)
    {
        ecs.On("RunTask").DropResponse();

        var response = await client.RunTaskAsync(request);

        Assert.Equal(2, response.Metadata.Attempts);
        Assert.Equal(1, ecs.Snapshot().GetCluster("prod").Tasks.Count);
    }

    public static void Outcomes(InMemoryEcs ecs)
    {
        ecs.OnTask("job").ExitWith(0, after: TimeSpan.FromMinutes(5));
        ecs.OnTask("job").ExitWith(137, reason: "OutOfMemoryError: Container killed due to memory usage");
        ecs.OnTask("job:3").FailToStart("CannotPullContainerError: no such tag", times: InMemoryEcs.Unlimited);
        ecs.OnTask(service: "orders").FailToStart("ResourceInitializationError: no route to the registry", times: 2);
    }

    public static void OutcomesOfContainers(InMemoryEcs ecs)
    {
        ecs.OnTask("orders").OnContainer("migrate").ExitWith(1);
        ecs.OnTask("orders").OnContainer("log-router").ExitWith(0, after: TimeSpan.FromMinutes(10));
        ecs.OnTask("orders").OnContainer("app").FailHealthChecks(after: TimeSpan.FromMinutes(5));
        ecs.OnTask("orders").OnContainer("app").IgnoreStopSignal();
        ecs.OnTask(service: "orders").FailTargetHealthChecks(reason: "Request timed out");
    }

    public static void Commands(InMemoryEcs ecs)
    {
        ecs.OnCommand("web", "ls -l /data").RespondWith("total 0\n");
        ecs.OnCommand("web", "migrate --all").RespondWith("", exitCode: 1, error: "no connection\n", after: TimeSpan.FromSeconds(5));
        ecs.OnCommand("web", command => command.StartsWith("curl ", StringComparison.Ordinal)).RespondWith("200 OK\n");
        ecs.OnSession("web").Run(async terminal =>
        {
            await terminal.WriteAsync("password: ");
            terminal.IsEchoEnabled = false;
            var password = await terminal.ReadLineAsync();
            await terminal.WriteLineAsync(password == "secret" ? $"welcome to {terminal.Columns} columns" : "no");
            return password == "secret" ? 0 : 1;
        });
    }

    public static void FaultsOfSessions(InMemoryEcs ecs)
    {
        ecs.OnSession("web").DropMessages(0.1);
        ecs.OnSession("web").ReorderMessages(0.1, ExecDirection.FromContainer, seed: 7);
        ecs.OnSession("web").Close("Maintenance.", messages: 20);
        ecs.OnSession("web").RejectToken();
        ecs.OnTask("orders").OnContainer("web").StopExecAgent(after: TimeSpan.FromMinutes(1));
    }

    public static void OutcomeOfAnImage(InMemoryEcs ecs)
    {
        var outcome = ecs.OnTask(image: "example/orders:8").FailToStart("CannotPullContainerError: no such tag", times: InMemoryEcs.Unlimited);
        Console.WriteLine($"applied {outcome.AppliedCount} times");
        outcome.Remove();
    }

    public static async Task FailADeploymentAsync(InMemoryEcs ecs, EcsClient client, FakeTimeProvider clock)
    {
        ecs.OnDeployment("prod/orders").Fail("CannotPullContainerError: no such tag");

        await client.UpdateServiceAsync(new UpdateServiceRequest
        {
            Cluster = "prod",
            Service = "orders",
            TaskDefinition = "orders:8",
            DeploymentConfiguration = new DeploymentConfiguration
            {
                DeploymentCircuitBreaker = new DeploymentCircuitBreaker { Enable = true, Rollback = true },
            },
        });
        clock.Advance(TimeSpan.FromHours(1));

        var service = ecs.Snapshot().GetCluster("prod").GetService("orders");
        Assert.True(service.TaskDefinition!.EndsWith("orders:7", StringComparison.Ordinal));
    }

    public static async Task RollACanaryBackAsync(InMemoryEcs ecs, EcsClient client, FakeTimeProvider clock)
    {
        ecs.OnLifecycleHook("prod/orders", DeploymentLifecycleHookStage.PostTestTrafficShift).Fail();

        var updated = await client.UpdateServiceAsync(new UpdateServiceRequest
        {
            Cluster = "prod",
            Service = "orders",
            TaskDefinition = "orders:8",
            DeploymentConfiguration = new DeploymentConfiguration
            {
                Strategy = DeploymentStrategy.Canary,
                LifecycleHooks =
                [
                    new DeploymentLifecycleHook
                    {
                        HookTargetArn = "arn:aws:lambda:us-east-1:123456789012:function:smoke-tests",
                        RoleArn = "arn:aws:iam::123456789012:role/hooks",
                        LifecycleStages = [DeploymentLifecycleHookStage.PostTestTrafficShift],
                    },
                ],
            },
        });
        clock.Advance(TimeSpan.FromHours(1));

        var described = await client.DescribeServiceDeploymentsAsync(
            new DescribeServiceDeploymentsRequest { ServiceDeploymentArns = [updated.Service!.CurrentServiceDeployment!] });
        Assert.Equal(ServiceDeploymentStatus.RollbackSuccessful, described.ServiceDeployments[0].Status);
    }

    public static void RespondAsAFunction(InMemoryEcs ecs, Func<string, bool> isHealthy)
    {
        ecs.OnLifecycleHook(target: "smoke-tests").RespondWith(call =>
            call.ProductionTrafficWeights.GetValueOrDefault(call.TargetServiceRevisionArn) < 100
                ? LifecycleHookResponse.InProgress(TimeSpan.FromSeconds(60))
                : isHealthy(call.ServiceArn) ? LifecycleHookResponse.Succeeded : LifecycleHookResponse.Failed);
    }

    public static void RaiseAnAlarm(InMemoryEcs ecs)
    {
        ecs.RaiseAlarm("orders-errors");
    }

    public static void StopATask(InMemoryEcs ecs)
    {
        var task = ecs.Snapshot().GetCluster("prod").Tasks.First(candidate => candidate.LastStatus == "RUNNING");
        ecs.StopTask(task.TaskArn!, exitCode: 137, reason: "OutOfMemoryError: Container killed due to memory usage");
    }

    public static void Calls(InMemoryEcs ecs)
    {
        Assert.Equal("prod", ecs.GetRequests<RunTaskRequest>()[0].Cluster);

        foreach (var call in ecs.GetCalls("RunTask"))
        {
            Console.WriteLine($"{call.Time:T} {call}, attempt {call.Attempt} of {call.InvocationId}");
        }

        Assert.Equal(0, ecs.Calls.Count(call => call.StatusCode >= 500));
        ecs.ClearCalls();
    }

    public static void Snapshot(InMemoryEcs ecs)
    {
        var snapshot = ecs.Snapshot();
        Assert.Equal("ACTIVE", snapshot.GetCluster("prod").GetService("orders").Status);
        Assert.Equal(2, snapshot.GetCluster("prod").Tasks.Count(task => task.LastStatus == "RUNNING"));
        Assert.Equal("orders:80", snapshot.GetNamespace("shop").GetEndpoint("orders").ToString());
    }

    public static async Task BeConsistentLaterAsync(
        IEnumerable<EcsRequest> clusterAndDefinition, CreateServiceRequest request, DescribeServicesRequest describe)
    {
        var clock = new FakeTimeProvider();
        var ecs = new InMemoryEcs(new InMemoryEcsOptions { TimeProvider = clock, ConsistencyDelay = TimeSpan.FromSeconds(2) });
        ecs.Seed([.. clusterAndDefinition]);
        using var client = ecs.CreateClient();

        await client.CreateServiceAsync(request);
        Assert.Equal("MISSING", (await client.DescribeServicesAsync(describe)).Failures[0].Reason);

        clock.Advance(TimeSpan.FromSeconds(2));
        Assert.Equal("orders", (await client.DescribeServicesAsync(describe)).Services[0].ServiceName);
    }

    public static InMemoryEcs ReportUnexpectedExceptions(ILoggerFactory loggerFactory)
    {
        var ecs = new InMemoryEcs(new InMemoryEcsOptions
        {
            LoggerFactory = loggerFactory,
            OnUnexpectedException = (request, exception) => throw new InvalidOperationException("The in-memory ECS failed.", exception),
        });
        return ecs;
    }
}
