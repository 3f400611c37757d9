using System.Globalization;

namespace EcsServiceConnect.Client.Testing;

/// <content>Advances the clock while nothing runs.</content>
public sealed partial class SimulationTimeProvider
{
    /// <summary>How often what is queued on the thread pool is let run before a timer is called.</summary>
    private const int TurnCount = 2;

    /// <summary>How often before a limit of time is over: what it would cancel must really be waiting.</summary>
    private const int LimitTurnCount = 8;

    /// <summary>How many pending timers a message lists.</summary>
    private const int MaxListedTimers = 10;

    /// <summary>The simulated time after which code has to be complete, unless a test says otherwise.</summary>
    private static readonly TimeSpan _defaultMaxDuration = TimeSpan.FromDays(1);

    private static readonly TimeSpan _limitPause = TimeSpan.FromMilliseconds(1);

    private int _runningCount;
    private int _holdCount;
    private long _version;

    /// <summary>The real time after which code that neither waits for the clock nor completes counts as stuck.</summary>
    internal TimeSpan MaxStandstill { get; init; } = TimeSpan.FromMinutes(1);

    private bool IsBusy => Volatile.Read(ref _runningCount) > 0 || _holdCount > 0;

    internal void BeginHold() => ChangeHoldCount(1);

    internal void EndHold() => ChangeHoldCount(-1);

    private void ChangeHoldCount(int change)
    {
        lock (_lock)
        {
            _holdCount += change;
            OnChanged();
        }
    }

    /// <summary>Runs code on a thread of its own, which then advances the clock, and watches that something happens.</summary>
    private async Task<Task> RunAsync(Func<Task> action, TimeSpan? maxDuration, CancellationToken cancellationToken)
    {
        var duration = maxDuration ?? _defaultMaxDuration;
        ArgumentOutOfRangeException.ThrowIfLessThan(duration, TimeSpan.Zero, nameof(maxDuration));
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var token = stop.Token;
        var completion = new TaskCompletionSource<Task>(TaskCreationOptions.RunContinuationsAsynchronously);
        var thread = new Thread(() =>
        {
            try
            {
                completion.TrySetResult(Run(action, duration, token));
            }
            catch (Exception error)
            {
                completion.TrySetException(error);
            }
        })
        {
            IsBackground = true,
            Name = nameof(SimulationTimeProvider),
        };
        thread.Start();
        for (var version = -1L; ; version = Volatile.Read(ref _version))
        {
#pragma warning disable RS0030 // Simulated time does not pass while code is stuck.
            var pause = Task.Delay(MaxStandstill, TimeProvider.System, cancellationToken);
#pragma warning restore RS0030
            await Task.WhenAny(completion.Task, pause).ConfigureAwait(false);
            if (!completion.Task.IsCompleted && !pause.IsCanceled && version != Volatile.Read(ref _version))
            {
                continue;
            }

            // Also a thread that is blocked must not advance the clock later.
            var error = completion.Task.IsCompleted ? null : new TimeoutException(DescribeStandstill());
            await stop.CancelAsync().ConfigureAwait(false);
            cancellationToken.ThrowIfCancellationRequested();
            return error is null ? await completion.Task.ConfigureAwait(false) : throw error;
        }
    }

    private Task Run(Func<Task> action, TimeSpan duration, CancellationToken cancellationToken)
    {
        var end = duration < TimeSpan.MaxValue - Elapsed ? Elapsed + duration : TimeSpan.MaxValue;
        var task = Start(action);
        using var registration = cancellationToken.UnsafeRegister(static clock => ((SimulationTimeProvider)clock!).Pulse(), this);
        task.ContinueWith(_ => Pulse(), CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
        while (TakeNextWhenIdle(task, end, cancellationToken) is { } timer)
        {
            try
            {
                timer.Invoke();
            }
            finally
            {
                _clockOfCode.Value = null;
                EndHold();
            }
        }

        return task.IsCompleted ? task : throw new TimeoutException(DescribeOverdue(duration));
    }

    private Task Start(Func<Task> action)
    {
        _clockOfCode.Value = this;
        try
        {
            return action() ?? throw new InvalidOperationException("The code returned no task.");
        }
        finally
        {
            _clockOfCode.Value = null;
        }
    }

    /// <summary>
    /// Waits until nothing runs and takes the timer that is due next, with a hold; null if the task is complete, or if no timer is due until the
    /// end.
    /// </summary>
    private SimulationTimer? TakeNextWhenIdle(Task task, TimeSpan end, CancellationToken cancellationToken)
    {
        while (true)
        {
            long version;
            bool isLimit;
            lock (_lock)
            {
                while (!task.IsCompleted && (IsBusy || _timers.Count == 0))
                {
                    cancellationToken.ThrowIfCancellationRequested();
                    Monitor.Wait(_lock);
                }

                version = Volatile.Read(ref _version);
                isLimit = FindNext()?.IsLimit == true;
            }

            // What has been queued may run on another thread, and wait for an earlier time.
            LetQueuedWorkRun(isLimit);
            cancellationToken.ThrowIfCancellationRequested();
            lock (_lock)
            {
                if (task.IsCompleted)
                {
                    return null;
                }

                if (!IsBusy && version == Volatile.Read(ref _version))
                {
                    var timer = TakeNext(end);
                    _holdCount += timer is null ? 0 : 1;
                    return timer;
                }
            }
        }
    }

    private void LetQueuedWorkRun(bool isLimit)
    {
        for (var turn = 0; turn < (isLimit ? LimitTurnCount : TurnCount); turn++)
        {
            var turnCompletion = new TaskCompletionSource();
            ThreadPool.UnsafeQueueUserWorkItem(static completion => completion.SetResult(), turnCompletion, preferLocal: false);
            turnCompletion.Task.Wait();
            lock (_lock)
            {
                _ = isLimit && Monitor.Wait(_lock, _limitPause);
            }
        }
    }

    /// <summary>Counts the threads that run code which waits for this clock: called whenever a thread begins or ends to run such code.</summary>
    private void OnCodeChanged(AsyncLocalValueChangedArgs<SimulationTimeProvider?> change)
    {
        Interlocked.Increment(ref _version);
        if (Interlocked.Add(ref _runningCount, change.CurrentValue is null ? -1 : 1) == 0)
        {
            Pulse();
        }
    }

    private void Pulse()
    {
        lock (_lock)
        {
            OnChanged();
        }
    }

    /// <summary>Wakes whoever advances the clock. To be called under the lock.</summary>
    private void OnChanged()
    {
        Interlocked.Increment(ref _version);
        Monitor.PulseAll(_lock);
    }

    private string DescribeOverdue(TimeSpan duration) => string.Create(
        CultureInfo.InvariantCulture, $"The code is not complete after {duration} of simulated time, at {GetUtcNow():s}Z. {DescribePending()}");

    private string DescribeStandstill() =>
        $"The code is not complete, and for {MaxStandstill} of real time it has done nothing on this clock: "
        + $"it is blocked, or waits for something else, such as the system's clock. {DescribePending()}";

    private string DescribePending()
    {
        lock (_lock)
        {
            string[] pending =
            [
                .. _timers
                    .OrderBy(static timer => (timer.DueAt, timer.Order))
                    .Take(MaxListedTimers)
                    .Select(timer => $"{(timer.IsLimit ? "a limit" : "a timer")} that is due in {timer.DueAt - _elapsed} ({timer.Owner})"),
                .. _timers.Count > MaxListedTimers ? [$"{_timers.Count - MaxListedTimers} more"] : Array.Empty<string>(),
                .. _runningCount > 0 ? [$"code that runs on {_runningCount} thread(s)"] : Array.Empty<string>(),
                .. _holdCount > 0 ? [$"{_holdCount} hold(s)"] : Array.Empty<string>(),
            ];
            return $"Pending: {(pending.Length > 0 ? string.Join("; ", pending) : "nothing")}.";
        }
    }
}
