using System.Runtime.CompilerServices;

namespace EcsServiceConnect.LocalServer.Tests;

/// <summary>Waits for what another process, or the network, will bring about; fails, naming it, if it does not within two minutes.</summary>
public static class Eventually
{
    /// <summary>A machine that runs all test projects at once can be many times slower than usual.</summary>
    private static readonly TimeSpan _timeout = TimeSpan.FromMinutes(2);

    public static async Task TrueAsync(Func<Task<bool>> isDone, [CallerArgumentExpression(nameof(isDone))] string condition = "")
    {
        using var tolerance = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        tolerance.CancelAfter(_timeout);
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(20));
        while (!await isDone())
        {
            try
            {
                await timer.WaitForNextTickAsync(tolerance.Token);
            }
            catch (OperationCanceledException) when (!TestContext.Current.CancellationToken.IsCancellationRequested)
            {
                Assert.Fail($"Not true within {_timeout}: {condition}");
            }
        }
    }
}
