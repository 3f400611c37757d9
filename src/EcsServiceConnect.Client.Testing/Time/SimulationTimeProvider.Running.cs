namespace EcsServiceConnect.Client.Testing;

/// <content>Runs code and skips the time for which it would wait.</content>
public sealed partial class SimulationTimeProvider
{
    /// <summary>
    /// Runs code until it completes, and advances the clock whenever all that it does is waiting: to the next timer, and from there on. The
    /// code may make calls, track deployments, wait with <c>Task.Delay(delay, clock)</c>, and do several things at once.
    /// </summary>
    /// <param name="action">The code. It runs on a thread without a synchronization context.</param>
    /// <param name="maxDuration">The simulated time after which it has to be complete; null for one day.</param>
    /// <param name="cancellationToken">A token to cancel the advance of the clock. The code goes on until it waits for it.</param>
    /// <returns>A task that ends as that of the code does.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="action"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="maxDuration"/> is negative.</exception>
    /// <exception cref="TimeoutException">
    /// The code is not complete after <paramref name="maxDuration"/>, or for one minute of real time it neither waited for the clock nor
    /// completed. The message lists what is pending.
    /// </exception>
    /// <exception cref="OperationCanceledException">The operation was canceled.</exception>
    public Task RunUntilCompletedAsync(Func<Task> action, TimeSpan? maxDuration = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(action);

        // The caller only waits from here on: that it has set timers itself is no sign that the code is running.
        _clockOfCode.Value = null;
        return RunAndUnwrapAsync();

        async Task RunAndUnwrapAsync() => await (await RunAsync(action, maxDuration, cancellationToken).ConfigureAwait(false)).ConfigureAwait(false);
    }

    /// <summary>
    /// Runs code until it completes and returns its result, and advances the clock whenever all that it does is waiting: to the next timer,
    /// and from there on.
    /// </summary>
    /// <typeparam name="TResult">The result of the code.</typeparam>
    /// <param name="action">The code. It runs on a thread without a synchronization context.</param>
    /// <param name="maxDuration">The simulated time after which it has to be complete; null for one day.</param>
    /// <param name="cancellationToken">A token to cancel the advance of the clock. The code goes on until it waits for it.</param>
    /// <returns>The result of the code.</returns>
    /// <inheritdoc cref="RunUntilCompletedAsync(Func{Task}, TimeSpan?, CancellationToken)" path="/exception"/>
    public Task<TResult> RunUntilCompletedAsync<TResult>(
        Func<Task<TResult>> action, TimeSpan? maxDuration = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(action);

        // The caller only waits from here on: that it has set timers itself is no sign that the code is running.
        _clockOfCode.Value = null;
        return RunAndUnwrapAsync();

        async Task<TResult> RunAndUnwrapAsync() =>
            await ((Task<TResult>)await RunAsync(action, maxDuration, cancellationToken).ConfigureAwait(false)).ConfigureAwait(false);
    }

    /// <summary>
    /// Advances the clock until a task that has been started completes: to the next timer whenever nothing runs, and from there on.
    /// </summary>
    /// <param name="task">The task.</param>
    /// <param name="maxDuration">The simulated time after which it has to be complete; null for one day.</param>
    /// <param name="cancellationToken">A token to cancel the advance of the clock.</param>
    /// <returns>A task that ends as <paramref name="task"/> does.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="task"/> is null.</exception>
    /// <inheritdoc cref="RunUntilCompletedAsync(Func{Task}, TimeSpan?, CancellationToken)" path="/exception"/>
    public Task RunUntilCompletedAsync(Task task, TimeSpan? maxDuration = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(task);
        return RunUntilCompletedAsync(() => task, maxDuration, cancellationToken);
    }

    /// <summary>
    /// Advances the clock until a task that has been started completes, and returns its result: to the next timer whenever nothing runs, and
    /// from there on.
    /// </summary>
    /// <typeparam name="TResult">The result of the task.</typeparam>
    /// <param name="task">The task.</param>
    /// <param name="maxDuration">The simulated time after which it has to be complete; null for one day.</param>
    /// <param name="cancellationToken">A token to cancel the advance of the clock.</param>
    /// <returns>The result of the task.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="task"/> is null.</exception>
    /// <inheritdoc cref="RunUntilCompletedAsync(Func{Task}, TimeSpan?, CancellationToken)" path="/exception"/>
    public Task<TResult> RunUntilCompletedAsync<TResult>(
        Task<TResult> task, TimeSpan? maxDuration = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(task);
        return RunUntilCompletedAsync(() => task, maxDuration, cancellationToken);
    }

    /// <summary>
    /// Keeps <c>RunUntilCompletedAsync</c> from advancing the clock until the result is disposed of: while code does real work that the clock
    /// cannot see, such as waiting for a file or a socket. <see cref="Advance"/> is not affected.
    /// </summary>
    /// <returns>What ends the hold when it is disposed of.</returns>
    public IDisposable Hold() => new ClockHold(this);
}
