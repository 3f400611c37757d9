namespace EcsServiceConnect.LocalServer.Tests;

/// <summary>Waits for what another process, or the network, will bring about; fails if it does not within half a minute.</summary>
public static class Eventually
{
    public static async Task TrueAsync(Func<Task<bool>> isDone)
    {
        using var tolerance = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        tolerance.CancelAfter(TimeSpan.FromSeconds(30));
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(20));
        while (!await isDone())
        {
            await timer.WaitForNextTickAsync(tolerance.Token);
        }
    }
}
