using EcsServiceConnect.Client.Models;
using EcsServiceConnect.Client.Testing;
using EcsServiceConnect.TestSupport;

namespace EcsServiceConnect.Client.Tests.Deployments.Tracking;

/// <summary>An in-memory ECS whose deployments are tracked on its own clock: a poll every two seconds, without jitter.</summary>
public abstract class DeploymentTrackerTestBase : IDisposable
{
    private readonly ProgressRecorder<DeploymentProgress> _progress = new();

    protected DeploymentTrackerTestBase(Action<InMemoryEcsOptions>? configure = null)
    {
        Test = new TestEcs(configure);
        Options = new DeploymentTrackerOptions
        {
            PollInterval = TimeSpan.FromSeconds(2),
            Jitter = 0,
            TimeProvider = Test.Clock,
            Progress = _progress,
        };
        Test.Ecs.Seed(new CreateClusterRequest { ClusterName = "prod" }, TestEcs.Definition());
    }

    protected static UpdateServiceRequest ForcedUpdate { get; } =
        new() { Cluster = "prod", Service = "orders", ForceNewDeployment = true };

    protected static UpdateServiceRequest RevisionUpdate { get; } =
        new() { Cluster = "prod", Service = "orders", TaskDefinition = "orders" };

    protected TestEcs Test { get; }

    protected IEcsClient Client => Test.Client;

    protected IReadOnlyList<DeploymentProgress> Progress => _progress.Reports;

    protected DeploymentTrackerOptions Options { get; }

    public void Dispose()
    {
        Test.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>Creates a steady service and a second revision of its task definition.</summary>
    protected async Task PrepareAsync(bool breaker = false, bool rollback = true, int desiredCount = 2)
    {
        var service = TestEcs.FargateService(desiredCount: desiredCount);
        await Test.CreateServiceAsync(breaker ? service.WithBreaker(rollback) : service);
        Test.Pass(2);
        await Test.RegisterAsync();
        Test.Ecs.ClearCalls();
    }

    protected Task<DeploymentTracker> DeployAsync(
        UpdateServiceRequest? request = null, IEcsClient? client = null, DeploymentTrackerOptions? options = null) =>
        (client ?? Client).UpdateServiceAndTrackAsync(request ?? RevisionUpdate, options ?? Options, TestEcs.Token);

    protected async Task<DeploymentResult> CompleteAsync(Task<DeploymentTracker> start) =>
        await CompleteAsync(await CompleteAsync<DeploymentTracker>(start));

    protected Task<DeploymentResult> CompleteAsync(DeploymentTracker tracker) =>
        CompleteAsync(tracker.WaitForCompletionAsync(TestEcs.Token));

    /// <summary>Advances the clock until the task has completed. Its continuations run on the thread that advances the clock.</summary>
    protected async Task<T> CompleteAsync<T>(Task<T> task)
    {
        for (var second = 0; second < 4000 && !task.IsCompleted; second++)
        {
            Test.Clock.Advance(TimeSpan.FromSeconds(1));
        }

        Assert.True(task.IsCompleted);
        return await task;
    }

    protected Task<EcsDeploymentException> AssertFailsAsync(Task<DeploymentTracker> start, DeploymentOutcome? outcome) =>
        AssertFailsAsync(() => CompleteAsync(start), outcome);

    protected Task<EcsDeploymentException> AssertFailsAsync(DeploymentTracker tracker, DeploymentOutcome? outcome) =>
        AssertFailsAsync(() => CompleteAsync(tracker), outcome);

    protected int CountCalls(string operation) => Test.Ecs.GetCalls(operation).Count;

    /// <summary>Denies the calls without which only the service's list of deployments can be read.</summary>
    protected void DenyServiceDeployments()
    {
        foreach (var operation in new[] { "ListServiceDeployments", "DescribeServiceDeployments" })
        {
            Test.Ecs.On(operation).Fail(new AccessDeniedException("Not allowed."), InMemoryEcs.Unlimited);
        }
    }

    private async Task<EcsDeploymentException> AssertFailsAsync(Func<Task> complete, DeploymentOutcome? outcome)
    {
        var error = await Assert.ThrowsAsync<EcsDeploymentException>(complete);
        Assert.Equal(outcome, error.Outcome);
        Assert.Equal(outcome, error.Progress?.Outcome);
        Assert.DoesNotContain(Progress, progress => progress.Outcome == DeploymentOutcome.Successful);
        return error;
    }
}
