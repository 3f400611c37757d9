using EcsServiceConnect.Client.Waiting;
using EcsServiceConnect.TestSupport;

namespace EcsServiceConnect.Client.Tests.Waiting;

public sealed class SharedPollTests
{
    private readonly List<TaskCompletionSource> _polls = [];

    [Fact]
    public async Task Join_InProgress_SharesThePoll()
    {
        var first = SharedPoll.Join(null, PollAsync);
        var second = SharedPoll.Join(first, PollAsync);
        var waits = new[] { first.WaitAsync(TestEcs.Token), second.WaitAsync(TestEcs.Token) };

        Assert.Single(_polls).SetResult();

        Assert.Same(first, second);
        await Task.WhenAll(waits);
        Assert.NotSame(first, SharedPoll.Join(first, PollAsync));
    }

    [Fact]
    public async Task WaitAsync_AllCanceled_CancelsThePollBeforeTheNextStarts()
    {
        using var stop = new CancellationTokenSource();
        var ended = new TaskCompletionSource();
        var first = SharedPoll.Join(null, async cancellationToken =>
        {
            try
            {
                await PollAsync(cancellationToken);
            }
            finally
            {
                await ended.Task;
            }
        });
        var wait = first.WaitAsync(stop.Token);

        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => wait);
        var second = SharedPoll.Join(first, PollAsync);
        var next = second.WaitAsync(TestEcs.Token);
        Assert.Single(_polls);
        ended.SetResult();
        Assert.Equal(2, _polls.Count);
        _polls[1].SetResult();
        await next;
    }

    [Fact]
    public async Task WaitAsync_OneCanceled_KeepsThePollForTheOther()
    {
        using var stop = new CancellationTokenSource();
        var poll = SharedPoll.Join(null, PollAsync);
        var canceled = poll.WaitAsync(stop.Token);
        var other = SharedPoll.Join(poll, PollAsync).WaitAsync(TestEcs.Token);

        await stop.CancelAsync();
        _polls[0].SetResult();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => canceled);
        await other;
    }

    [Fact]
    public async Task WaitAsync_PollFails_ThrowsForEachCaller()
    {
        var poll = SharedPoll.Join(null, PollAsync);
        var waits = new[] { poll.WaitAsync(TestEcs.Token), SharedPoll.Join(poll, PollAsync).WaitAsync(TestEcs.Token) };

        _polls[0].SetException(new FormatException());

        foreach (var wait in waits)
        {
            await Assert.ThrowsAsync<FormatException>(() => wait);
        }
    }

    [Fact]
    public async Task WaitAsync_FailsAfterAllHaveLeft_IsNoUnobservedException()
    {
        const string Mark = "nobody waits";
        var unobserved = new List<Exception>();
        void Collect(object? sender, UnobservedTaskExceptionEventArgs args)
        {
            if (args.Exception.ToString().Contains(Mark, StringComparison.Ordinal))
            {
                unobserved.Add(args.Exception);
            }
        }

        TaskScheduler.UnobservedTaskException += Collect;
        try
        {
            await AbandonAsync();
            GC.Collect();
            GC.WaitForPendingFinalizers();
            GC.Collect();
        }
        finally
        {
            TaskScheduler.UnobservedTaskException -= Collect;
        }

        Assert.Empty(unobserved);

        [System.Runtime.CompilerServices.MethodImpl(System.Runtime.CompilerServices.MethodImplOptions.NoInlining)]
        static async Task AbandonAsync()
        {
            using var stop = new CancellationTokenSource();
            var failure = new TaskCompletionSource();
            var wait = SharedPoll.Join(null, _ => failure.Task).WaitAsync(stop.Token);
            await stop.CancelAsync();
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => wait);
            failure.SetException(new FormatException(Mark));
        }
    }

    private async Task PollAsync(CancellationToken cancellationToken)
    {
        var poll = new TaskCompletionSource();
        _polls.Add(poll);
        await poll.Task.WaitAsync(cancellationToken);
    }
}
