using EcsServiceConnect.Client.Tests.Support;
using Polly;

namespace EcsServiceConnect.Client.Tests.Pipeline;

/// <summary>The application's code in <see cref="EcsClientOptions.ConfigureResilience"/> is held to the limits of the call.</summary>
public class ApplicationStrategiesStepTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task SendAsync_DelegateBlocks_EachCallerCanCancel()
    {
        using var end = new ManualResetEventSlim();
        var entered = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var calls = 0;
        using var client = new TestClient(options => options.ConfigureResilience = _ =>
        {
            Interlocked.Increment(ref calls);
            entered.SetResult();
            end.Wait();
        });
        using var first = new CancellationTokenSource();
        using var second = new CancellationTokenSource();

        var callOfFirst = client.ListClustersAsync(cancellationToken: first.Token);
        await entered.Task;
        var callOfSecond = client.ListClustersAsync(cancellationToken: second.Token);
        await second.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => callOfSecond);
        await first.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => callOfFirst);

        end.Set();
        client.Handler.ThenOk();
        await client.ListClustersAsync(cancellationToken: Token);
        Assert.Equal(1, calls);
    }

    [Fact]
    public async Task SendAsync_DelegateThrows_NamesTheSetting()
    {
        using var client = new TestClient(options => options.ConfigureResilience = _ => throw new NotSupportedException("no"));

        var error = await Assert.ThrowsAsync<EcsValidationException>(() => client.ListClustersAsync(cancellationToken: Token));

        Assert.StartsWith("ConfigureResilience: ", error.Message, StringComparison.Ordinal);
        Assert.IsType<NotSupportedException>(error.InnerException);
    }

    [Fact]
    public async Task SendAsync_StrategyIgnoresItsToken_CallTimesOut()
    {
        var end = new TaskCompletionSource();
        var strategy = new DeafStrategy(end.Task);
        using var client = new TestClient(options => options.ConfigureResilience = builder => builder.AddStrategy(_ => strategy, new NoOptions()));
        strategy.OnExecute = () => client.Clock.Advance(TimeSpan.FromMinutes(2));

        var error = await Assert.ThrowsAsync<EcsTimeoutException>(() => client.ListClustersAsync(cancellationToken: Token));
        end.SetResult();
        strategy.OnExecute = null;
        client.Handler.ThenOk();
        await client.ListClustersAsync(cancellationToken: Token);

        Assert.True(error.IsOverallTimeout);
        Assert.Single(client.Handler.Sent);
    }

    private sealed class NoOptions : ResilienceStrategyOptions;

    /// <summary>A strategy that waits for the test, whatever its token says.</summary>
    private sealed class DeafStrategy(Task end) : ResilienceStrategy
    {
        public Action? OnExecute { get; set; }

        protected override async ValueTask<Outcome<TResult>> ExecuteCore<TResult, TState>(
            Func<ResilienceContext, TState, ValueTask<Outcome<TResult>>> callback, ResilienceContext context, TState state)
        {
            await Task.Yield();
            OnExecute?.Invoke();
            await end;
            return await callback(context, state);
        }
    }
}
