using System.Runtime.CompilerServices;

namespace EcsServiceConnect.Client;

/// <summary>
/// A deployment that is followed to its end. Await it for the result, or enumerate it for every change on the way:
/// <code>
/// var result = await ecs.UpdateServiceAndTrackAsync(request);
///
/// await foreach (var progress in ecs.TrackDeploymentAsync("prod", "orders"))
/// {
///     Console.WriteLine(progress);
/// }
/// </code>
/// </summary>
/// <remarks>
/// <para>
/// A call that starts the deployment is sent at once, and once only, whatever is awaited or enumerated afterwards. Following only reads:
/// it begins with awaiting or enumerating, and can be done again.
/// </para>
/// <para>
/// An end that is no success is thrown, after the enumeration has yielded its last progress, as
/// <see cref="DeploymentTrackerOptions.ThrowOnFailure"/> says.
/// </para>
/// </remarks>
public sealed class DeploymentTracker : IAsyncEnumerable<DeploymentProgress>
{
    private readonly IEcsClient _client;
    private readonly DeploymentTrackerOptions _options;
    private readonly CancellationToken _cancellationToken;
    private readonly Task<DeploymentTarget> _start;
    private readonly Lazy<Task<DeploymentResult>> _result;

    internal DeploymentTracker(
        IEcsClient client,
        Func<Task<DeploymentTarget>> startAsync,
        DeploymentTrackerOptions? options,
        CancellationToken cancellationToken)
    {
        _client = client;
        _options = options ?? new DeploymentTrackerOptions();
        _options.Validate();
        _cancellationToken = cancellationToken;
        _start = Observed(startAsync());
        _result = new Lazy<Task<DeploymentResult>>(() => Observed(FollowToTheEndAsync()));
    }

    /// <summary>Follows the deployment to its end, as a task. However often it is called, the task is the same.</summary>
    /// <returns>The task of the result.</returns>
    public Task<DeploymentResult> AsTask() => _result.Value;

    /// <summary>Makes the tracking awaitable.</summary>
    /// <returns>The awaiter of <see cref="AsTask"/>.</returns>
    public TaskAwaiter<DeploymentResult> GetAwaiter() => AsTask().GetAwaiter();

    /// <summary>
    /// Awaits the result with or without the caller's context. For an enumeration, <c>WithCancellation(token)</c> comes before
    /// <c>ConfigureAwait(false)</c>.
    /// </summary>
    /// <param name="continueOnCapturedContext">Whether to go on in the caller's context.</param>
    /// <returns>Something to await.</returns>
    public ConfiguredTaskAwaitable<DeploymentResult> ConfigureAwait(bool continueOnCapturedContext) =>
        AsTask().ConfigureAwait(continueOnCapturedContext);

    /// <summary>Follows the deployment anew: a progress whenever something changed, the last one with the outcome.</summary>
    /// <param name="cancellationToken">
    /// Gives the following up, as does the token that the tracking was made with. What was started goes on.
    /// </param>
    /// <returns>The progress of the deployment.</returns>
    /// <exception cref="EcsDeploymentException">
    /// The deployment did not succeed and the options do not say otherwise, nothing was found of it, or the longest wait was over.
    /// </exception>
    /// <exception cref="EcsException">The call that was to start it or a look at it failed.</exception>
    /// <exception cref="OperationCanceledException">The following was cancelled.</exception>
    public IAsyncEnumerator<DeploymentProgress> GetAsyncEnumerator(CancellationToken cancellationToken = default) =>
        FollowAsync(_cancellationToken).GetAsyncEnumerator(cancellationToken);

    private async IAsyncEnumerable<DeploymentProgress> FollowAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var tracked = await _start.WaitAsync(cancellationToken).ConfigureAwait(false);
        var changes = new DeploymentPoller(_client, tracked, _options).RunAsync(cancellationToken);
        await foreach (var progress in changes.ConfigureAwait(false))
        {
            yield return progress;
        }
    }

    private async Task<DeploymentResult> FollowToTheEndAsync()
    {
        var follower = new DeploymentPoller(_client, await _start.ConfigureAwait(false), _options);
        var last = await follower.RunAsync(_cancellationToken).LastAsync(_cancellationToken).ConfigureAwait(false);
        return new DeploymentResult { Outcome = last.Outcome!.Value, Progress = last, StoppedTasks = [.. follower.StoppedTasks] };
    }

    /// <summary>A task whose error is no unobserved one, even if nobody ever awaits it.</summary>
    private static Task<T> Observed<T>(Task<T> task)
    {
        task.ContinueWith(
            static failed => _ = failed.Exception,
            CancellationToken.None,
            TaskContinuationOptions.OnlyOnFaulted | TaskContinuationOptions.ExecuteSynchronously,
            TaskScheduler.Default);
        return task;
    }
}
