namespace EcsServiceConnect.Client.Benchmarks.Load;

/// <summary>All callers of a run on one ECS.</summary>
internal sealed class LoadMix
{
    private const int Clusters = 8;

    private readonly IEcsClient _client;
    private readonly LoadCaller[] _callers;
    private readonly int _calls;
    private readonly Action<int> _progress;
    private int _made;

    /// <param name="client">A client of the ECS; all callers share it.</param>
    /// <param name="callers">How many call at the same time.</param>
    /// <param name="calls">How many calls they make together.</param>
    /// <param name="progress">Gets the number of each call that was made.</param>
    public LoadMix(IEcsClient client, int callers, int calls, Action<int>? progress = null)
    {
        _client = client;
        _calls = calls;
        _progress = progress ?? (static _ => { });
        _callers = [.. Enumerable.Range(0, callers).Select(i => new LoadCaller(client, i, LoadWorld.ClusterName(i % Clusters)))];
    }

    public Task PrepareAsync() => LoadWorld.CreateClustersAsync(_client, Clusters);

    /// <exception cref="InvalidDataException">A response contradicts an earlier one.</exception>
    public Task RunAsync()
    {
        var (number, rest) = Math.DivRem(_calls, _callers.Length);
        return Task.WhenAll(_callers.Select((caller, i) => Task.Run(() => caller.CallAsync(
            i < rest ? number + 1 : number, () => _progress(Interlocked.Increment(ref _made))))));
    }

    /// <summary>Lets deployments end, and checks what was lost or doubled.</summary>
    /// <exception cref="InvalidDataException">Something was.</exception>
    public async Task CheckAsync()
    {
        await Task.Delay(LoadWorld.DeploymentDuration * 10);
        await new LoadAudit(_client).CheckAsync([.. _callers.Select(static caller => caller.Ledger)]);
    }
}
