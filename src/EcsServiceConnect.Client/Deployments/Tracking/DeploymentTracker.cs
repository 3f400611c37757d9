using System.Runtime.CompilerServices;
using EcsServiceConnect.Client.Deployments.Tracking;
using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client;

/// <summary>
/// Tracks a deployment of a service to its end. Any number of callers may watch it and wait for it, also at the same time: they share its
/// polls, and each of them gets the latest progress first. While nobody waits, nothing is polled.
/// </summary>
/// <remarks>
/// The deployment is tracked by its id, not by its position in the service's list: one that is rolled back or superseded is no success,
/// even though the service is stable afterwards. Canceling a watch or a wait ends only that one; it stops neither the deployment nor
/// others who track it.
/// </remarks>
/// <example>
/// <code>
/// DeploymentTracker deployment = await ecs.UpdateServiceAndTrackAsync(request);
/// await foreach (DeploymentProgress progress in deployment.WatchAsync())
/// {
///     Console.WriteLine(progress);
/// }
///
/// DeploymentResult result = await deployment.WaitForCompletionAsync();
/// </code>
/// </example>
public sealed class DeploymentTracker
{
    private readonly IEcsClient _client;
    private readonly DeploymentTrackerOptions _options;
    private readonly DeploymentReader _reader;
    private readonly DeploymentPoller _poller;

    internal DeploymentTracker(IEcsClient client, DeploymentTarget target, DeploymentTrackerOptions options)
    {
        _client = client;
        _options = options;
        var scheduler = DeploymentPollScheduler.Get(client, options);
        _reader = new DeploymentReader(scheduler.Client, target, options);
        _poller = new DeploymentPoller(scheduler, _reader, options);
    }

    /// <summary>The latest progress that a poll has found.</summary>
    /// <value>Null before the first poll.</value>
    public DeploymentProgress? LatestProgress => _poller.Latest;

    /// <summary>Watches the deployment: the latest progress first, then one for each change, up to the one that has the outcome.</summary>
    /// <param name="cancellationToken">A token to cancel the operation.</param>
    /// <returns>The progress of the deployment.</returns>
    /// <exception cref="EcsDeploymentException">
    /// The deployment did not succeed and <see cref="DeploymentTrackerOptions.ThrowOnFailure"/> is true: this is thrown after the last
    /// progress. Or the service was not found, or <see cref="DeploymentTrackerOptions.Timeout"/> has passed.
    /// </exception>
    /// <exception cref="EcsException">A poll failed.</exception>
    /// <exception cref="OperationCanceledException">The watch was canceled.</exception>
    public async IAsyncEnumerable<DeploymentProgress> WatchAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        DeploymentProgress? last = null;
        await foreach (var progress in _poller.WatchAsync(cancellationToken).ConfigureAwait(false))
        {
            yield return last = progress;
        }

        EnsureSuccess(last!);
    }

    /// <summary>Waits until the deployment has ended.</summary>
    /// <param name="cancellationToken">A token to cancel the operation.</param>
    /// <returns>
    /// How it ended: successfully, unless <see cref="DeploymentTrackerOptions.ThrowOnFailure"/> is false.
    /// </returns>
    /// <exception cref="EcsDeploymentException">
    /// The deployment did not succeed and <see cref="DeploymentTrackerOptions.ThrowOnFailure"/> is true, the service was not found, or
    /// <see cref="DeploymentTrackerOptions.Timeout"/> has passed.
    /// </exception>
    /// <exception cref="EcsException">A poll failed.</exception>
    /// <exception cref="OperationCanceledException">The wait was canceled.</exception>
    public async Task<DeploymentResult> WaitForCompletionAsync(CancellationToken cancellationToken = default)
    {
        var last = await _poller.WatchAsync(cancellationToken).LastAsync(cancellationToken).ConfigureAwait(false);
        EnsureSuccess(last);
        return new DeploymentResult { Outcome = last.Outcome!.Value, Progress = last, StoppedTasks = [.. _reader.StoppedTasks] };
    }

    /// <summary>Waits until the deployment has reached a stage or passed it (<see cref="DeploymentProgress.HasReached"/>).</summary>
    /// <param name="stage">The stage to wait for.</param>
    /// <param name="cancellationToken">A token to cancel the operation.</param>
    /// <returns>
    /// The progress that showed the stage. If the deployment ended before it and <see cref="DeploymentTrackerOptions.ThrowOnFailure"/> is
    /// false, the last progress, which has the outcome.
    /// </returns>
    /// <exception cref="ArgumentException"><paramref name="stage"/> has no value.</exception>
    /// <exception cref="EcsDeploymentException">
    /// The deployment failed before the stage and <see cref="DeploymentTrackerOptions.ThrowOnFailure"/> is true, the service was not
    /// found, or <see cref="DeploymentTrackerOptions.Timeout"/> has passed.
    /// </exception>
    /// <exception cref="EcsException">A poll failed.</exception>
    /// <exception cref="OperationCanceledException">The wait was canceled.</exception>
    public Task<DeploymentProgress> WaitForStageAsync(
        ServiceDeploymentLifecycleStage stage, CancellationToken cancellationToken = default)
    {
        return stage.HasValue ? WaitAsync() : throw new ArgumentException("The stage has no value.", nameof(stage));

        async Task<DeploymentProgress> WaitAsync()
        {
            var progress = await _poller.WatchAsync(cancellationToken)
                .FirstAsync(progress => progress.Outcome is not null || progress.HasReached(stage), cancellationToken)
                .ConfigureAwait(false);
            EnsureSuccess(progress);
            return progress;
        }
    }

    /// <summary>
    /// Informs the tracker of an event of ECS. If it is about the service of the deployment and reports something new, the next poll is made
    /// at once, though not sooner than a second after the last one (for changes of single tasks, than
    /// <see cref="DeploymentTrackerOptions.PollInterval"/>). Without news, polls are then as rare as
    /// <see cref="DeploymentTrackerOptions.FallbackPollInterval"/>.
    /// </summary>
    /// <param name="ecsEvent">Any event. Those of other services, duplicates and stale ones move no poll.</param>
    /// <exception cref="ArgumentNullException"><paramref name="ecsEvent"/> is null.</exception>
    /// <remarks>
    /// An event alone is never an outcome: a poll confirms it. While nobody watches the deployment, nothing is polled, whatever is reported.
    /// </remarks>
    public void ReportEvent(EcsEvent ecsEvent)
    {
        ArgumentNullException.ThrowIfNull(ecsEvent);
        _poller.ReportEvent(ecsEvent);
    }

    /// <summary>Lets a deployment that is paused at a lifecycle hook go on with its next stage.</summary>
    /// <param name="cancellationToken">A token to cancel the operation.</param>
    /// <returns>A task that completes when the service accepted the call; the deployment goes on afterwards.</returns>
    /// <exception cref="EcsDeploymentException">
    /// Neither the latest progress nor, after that, one more poll shows a <see cref="DeploymentProgress.PendingHook"/>.
    /// </exception>
    /// <exception cref="EcsException">A poll failed, or the call failed in one of the ways of ContinueServiceDeployment.</exception>
    /// <exception cref="OperationCanceledException">The operation was canceled.</exception>
    /// <remarks>
    /// The decision is about the hook of <see cref="LatestProgress"/>. Its id is unique, so a late decision never continues a later pause.
    /// Until a poll shows that the hook is over, it stays the pending one, and ECS rejects a second decision about it: in a loop, remember its id.
    /// To roll back instead, send a <see cref="ContinueServiceDeploymentRequest"/> with
    /// <see cref="DeploymentLifecycleHookAction.Rollback"/>.
    /// </remarks>
    public async Task ContinueAsync(CancellationToken cancellationToken = default)
    {
        if (LatestProgress is null or { PendingHook: null, Outcome: null })
        {
            await _poller.PollAsync(cancellationToken).ConfigureAwait(false);
        }

        if (LatestProgress is not { ServiceDeploymentArn: { } arn, PendingHook.HookId: { } hookId })
        {
            throw DeploymentExceptionFactory.CreateNotPaused(LatestProgress);
        }

        var request = new ContinueServiceDeploymentRequest { ServiceDeploymentArn = arn, HookId = hookId };
        await _client.SendAsync(request, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Describes the latest progress, for logs and the debugger.</summary>
    /// <returns>The text of <see cref="LatestProgress"/>.</returns>
    public override string ToString() => LatestProgress?.ToString() ?? "Not polled yet";

    /// <summary>Waits for the first progress, which shows which deployment is tracked.</summary>
    internal Task WaitForFirstProgressAsync(CancellationToken cancellationToken) =>
        _poller.WatchAsync(cancellationToken).FirstAsync(cancellationToken).AsTask();

    private void EnsureSuccess(DeploymentProgress progress)
    {
        if (_options.ThrowOnFailure && progress.Outcome is not null and not DeploymentOutcome.Successful)
        {
            throw DeploymentExceptionFactory.Create(progress, _reader.StoppedTasks);
        }
    }
}
