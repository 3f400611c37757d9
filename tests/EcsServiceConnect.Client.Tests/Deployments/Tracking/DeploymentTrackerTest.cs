using EcsServiceConnect.Client.Models;
using EcsServiceConnect.Client.Testing;
using EcsServiceConnect.TestSupport;

namespace EcsServiceConnect.Client.Tests.Deployments.Tracking;

/// <summary>An ECS whose deployments are followed on its own clock: a look every two seconds, without chance.</summary>
public abstract class DeploymentTrackerTest : IDisposable
{
    protected DeploymentTrackerTest(Action<InMemoryEcsOptions>? configure = null)
    {
        Test = new TestEcs(configure);
        Options = new DeploymentTrackerOptions
        {
            PollInterval = TimeSpan.FromSeconds(2),
            Jitter = 0,
            TimeProvider = Test.Clock,
            Progress = Progress.Add,
        };
        Test.Ecs.Seed(new CreateClusterRequest { ClusterName = "prod" }, TestEcs.Definition());
    }

    protected static UpdateServiceRequest ForcedUpdate { get; } =
        new() { Cluster = "prod", Service = "orders", ForceNewDeployment = true };

    protected static UpdateServiceRequest RevisionUpdate { get; } =
        new() { Cluster = "prod", Service = "orders", TaskDefinition = "orders" };

    protected TestEcs Test { get; }

    protected IEcsClient Client => Test.Client;

    protected List<DeploymentProgress> Progress { get; } = [];

    protected DeploymentTrackerOptions Options { get; }

    public void Dispose()
    {
        Test.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>A service that is steady, and a second revision of what it runs.</summary>
    protected async Task PrepareAsync(bool breaker = false, bool rollback = true, int desiredCount = 2)
    {
        var service = TestEcs.FargateService(desiredCount: desiredCount);
        await Test.CreateServiceAsync(breaker ? service.WithBreaker(rollback) : service);
        Test.Pass(2);
        await Test.RegisterAsync();
        Test.Ecs.ClearCalls();
    }

    protected DeploymentTracker Deploy(UpdateServiceRequest? request = null, IEcsClient? client = null) =>
        (client ?? Client).UpdateServiceAndTrackAsync(request ?? RevisionUpdate, Options, TestEcs.Token);

    protected Task<DeploymentResult> CompleteAsync(DeploymentTracker tracking) => CompleteAsync(tracking.AsTask());

    /// <summary>Moves the clock until the task is over. What is awaited goes on on the thread that moves the clock.</summary>
    protected async Task<T> CompleteAsync<T>(Task<T> task)
    {
        for (var second = 0; second < 4000 && !task.IsCompleted; second++)
        {
            Test.Clock.Advance(TimeSpan.FromSeconds(1));
        }

        Assert.True(task.IsCompleted);
        return await task;
    }

    protected async Task<EcsDeploymentException> AssertFailsAsync(DeploymentTracker tracking, DeploymentOutcome? outcome)
    {
        var error = await Assert.ThrowsAsync<EcsDeploymentException>(() => CompleteAsync(tracking));
        Assert.Equal(outcome, error.Outcome);
        Assert.Equal(outcome, error.Progress?.Outcome);
        Assert.DoesNotContain(Progress, one => one.Outcome == DeploymentOutcome.Successful);
        return error;
    }

    protected int CountCalls(string operation) => Test.Ecs.GetCalls(operation).Count;

    /// <summary>The calls of a tracking that only reads the service's list of deployments.</summary>
    protected void DenyServiceDeployments()
    {
        foreach (var operation in new[] { "ListServiceDeployments", "DescribeServiceDeployments" })
        {
            Test.Ecs.On(operation).Fail(new AccessDeniedException("Not allowed."), InMemoryEcs.Unlimited);
        }
    }
}
