using EcsServiceConnect.Client.Models;
using EcsServiceConnect.Client.Testing;
using EcsServiceConnect.TestSupport;

namespace EcsServiceConnect.Client.Tests.Waiting;

/// <summary>An in-memory ECS and waiter options on the same clock, which the test advances.</summary>
public abstract class WaiterTestBase : IDisposable
{
    private readonly ProgressRecorder<EcsWaiterProgress> _progress = new();

    protected WaiterTestBase(Action<InMemoryEcsOptions>? configure = null)
    {
        Test = new TestEcs(configure);
        Options = new EcsWaiterOptions { Jitter = 0, TimeProvider = Test.Clock, Progress = _progress };
        Test.Ecs.Seed(new CreateClusterRequest { ClusterName = "prod" }, TestEcs.Definition());
    }

    protected TestEcs Test { get; }

    protected IEcsClient Client => Test.Client;

    protected IReadOnlyList<EcsWaiterProgress> Progress => _progress.Reports;

    protected EcsWaiterOptions Options { get; }

    public void Dispose()
    {
        Test.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>Advances the clock until the wait has ended. The wait continues on the thread that advances the clock.</summary>
    protected async Task<T> AdvanceUntilCompletedAsync<T>(Task<T> wait)
    {
        for (var second = 0; second < 3600 && !wait.IsCompleted; second++)
        {
            Test.Clock.Advance(TimeSpan.FromSeconds(1));
        }

        Assert.True(wait.IsCompleted);
        return await wait;
    }
}
