namespace EcsServiceConnect.Client.Waiting;

/// <summary>
/// One poll that several callers wait for. It starts when the first of them waits, and is canceled when the last of them has left.
/// </summary>
#pragma warning disable CA1001 // A source without timer and linked tokens holds nothing that must be disposed of.
internal sealed class SharedPoll
#pragma warning restore CA1001
{
    private readonly Lock _lock = new();
    private readonly TaskCompletionSource _start = new();
    private readonly CancellationTokenSource _cancellation = new();
    private readonly Task _task;
    private int _callerCount;
    private bool _isClosed;

    private SharedPoll(Func<CancellationToken, Task> pollAsync, Task? previous) => _task = RunAsync(pollAsync, previous);

    /// <summary>Joins the poll or, if it has ended or was canceled, the one after it.</summary>
    public static SharedPoll Join(SharedPoll? current, Func<CancellationToken, Task> pollAsync)
    {
        if (current?.TryJoin() != true)
        {
            current = new SharedPoll(pollAsync, previous: current?._task);
            current.TryJoin();
        }

        return current;
    }

    /// <summary>Waits for the end of the poll. Each caller that joined does so once.</summary>
    public async Task WaitAsync(CancellationToken cancellationToken)
    {
        try
        {
            _start.TrySetResult();
            await _task.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            Leave();
        }
    }

    private bool TryJoin()
    {
        lock (_lock)
        {
            _callerCount += _isClosed ? 0 : 1;
            return !_isClosed;
        }
    }

    private void Leave()
    {
        lock (_lock)
        {
            _callerCount--;
            if (_callerCount > 0 || _isClosed)
            {
                return;
            }

            _isClosed = true;
        }

        _cancellation.Cancel();
    }

    private async Task RunAsync(Func<CancellationToken, Task> pollAsync, Task? previous)
    {
        await _start.Task.ConfigureAwait(false);
        if (previous is not null)
        {
            await previous.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        try
        {
            await pollAsync(_cancellation.Token).ConfigureAwait(false);
        }
        catch (Exception) when (_cancellation.IsCancellationRequested)
        {
            // All callers have left.
        }
        finally
        {
            // Before the callers go on, so that those who ask again join the next poll.
            lock (_lock)
            {
                _isClosed = true;
            }
        }
    }
}
