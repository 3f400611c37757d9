using EcsServiceConnect.Client.Models;
using EcsServiceConnect.Client.Testing;
using EcsServiceConnect.TestSupport;

namespace EcsServiceConnect.Client.Tests.Waiting;

/// <summary>An ECS to wait for, on the clock that the wait goes by.</summary>
public abstract class WaiterTestBase : IDisposable
{
    protected WaiterTestBase(Action<InMemoryEcsOptions>? configure = null)
    {
        Test = new TestEcs(configure);
        Options = new EcsWaiterOptions { Jitter = 0, TimeProvider = Test.Clock, Progress = Progress.Add };
        Test.Ecs.Seed(new CreateClusterRequest { ClusterName = "prod" }, TestEcs.Definition());
    }

    protected TestEcs Test { get; }

    protected IEcsClient Client => Test.Client;

    protected List<EcsWaiterProgress> Progress { get; } = [];

    protected EcsWaiterOptions Options { get; }

    public void Dispose()
    {
        Test.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>Moves the clock until the wait is over. A wait goes on on the thread that moves the clock.</summary>
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
