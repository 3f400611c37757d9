using EcsServiceConnect.Client.Common;
using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Fluent;

/// <summary>Builds an <see cref="UpdateServiceRequest"/>, from <see cref="ServiceHandle.Update"/>.</summary>
/// <remarks>
/// What no method sets stays as it is. A method that adds, such as <c>WithLoadBalancer</c>, adds to the request and not to
/// the service: afterwards the service has exactly what the request lists.
/// </remarks>
public sealed class UpdateServiceBuilder : EcsBuilder<UpdateServiceBuilder, UpdateServiceRequest>
{
    private readonly IEcsClient _client;

    internal UpdateServiceBuilder(IEcsClient client, string? cluster, string service)
        : base(new UpdateServiceRequest { Cluster = cluster, Service = service })
    {
        _client = client;
    }

    private protected override IReadOnlyList<BuilderConflict> Conflicts => TaskLaunchConflicts.All;

    /// <summary>Starts a deployment even if nothing else changes (<c>forceNewDeployment</c>).</summary>
    /// <returns>A new builder with the setting applied.</returns>
    public UpdateServiceBuilder ForceNewDeployment() => Set(static request => request with { ForceNewDeployment = true });

    /// <summary>Updates the service. When the call returns, a deployment that it starts has only begun.</summary>
    /// <param name="cancellationToken">A token to cancel the operation.</param>
    /// <returns>The service after the update. For the whole response, send the request that <c>Build</c> returns.</returns>
    /// <exception cref="EcsValidationException">Methods exclude each other; nothing was sent.</exception>
    /// <exception cref="ServiceNotFoundException">The service does not exist in the cluster.</exception>
    /// <exception cref="EcsException">The call failed in another way of UpdateService.</exception>
    public async Task<Service> SendAsync(CancellationToken cancellationToken = default) =>
        await ResponseGuard.SendAsync(_client, Build(), static response => response.Service, cancellationToken).ConfigureAwait(false);

    /// <summary>Updates the service and tracks the deployment that this starts.</summary>
    /// <param name="options">How to track the deployment. Null for the defaults.</param>
    /// <param name="cancellationToken">A token to cancel the operation. The tracker's methods accept their own tokens.</param>
    /// <returns>The tracker, as soon as the service has accepted the call.</returns>
    /// <exception cref="EcsValidationException">
    /// Methods exclude each other, or a setting in <paramref name="options"/> is invalid; nothing was sent.
    /// </exception>
    /// <exception cref="EcsException">The call failed in one of the ways of UpdateService.</exception>
    public async Task<DeploymentTracker> SendAndTrackAsync(
        DeploymentTrackerOptions? options = null, CancellationToken cancellationToken = default) =>
        await _client.UpdateServiceAndTrackAsync(Build(), options, cancellationToken).ConfigureAwait(false);

    /// <summary>Updates the service and waits until the deployment that this starts has ended.</summary>
    /// <param name="options">How to track the deployment. Null for the defaults.</param>
    /// <param name="cancellationToken">A token to cancel the operation. It does not stop a deployment that was started.</param>
    /// <returns>
    /// How the deployment ended: successfully, unless <see cref="DeploymentTrackerOptions.ThrowOnFailure"/> is false.
    /// </returns>
    /// <exception cref="EcsValidationException">
    /// Methods exclude each other, or a setting in <paramref name="options"/> is invalid; nothing was sent.
    /// </exception>
    /// <exception cref="EcsDeploymentException">The deployment did not succeed, or did not end in time.</exception>
    /// <exception cref="EcsException">The call failed in one of the ways of UpdateService, or a poll failed.</exception>
    public async Task<DeploymentResult> SendAndWaitAsync(
        DeploymentTrackerOptions? options = null, CancellationToken cancellationToken = default) =>
        await _client.UpdateServiceAndWaitAsync(Build(), options, cancellationToken).ConfigureAwait(false);
}
