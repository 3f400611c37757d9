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

    /// <summary>Updates the service and tracks the deployment to its end.</summary>
    /// <param name="options">How to track the deployment. Null for the defaults.</param>
    /// <param name="cancellationToken">A token to cancel the operation. What was started continues.</param>
    /// <returns>
    /// The tracker: await it for the result, or enumerate it for every change. A rollback is not a success.
    /// </returns>
    /// <exception cref="EcsValidationException">Methods exclude each other; nothing was sent.</exception>
    public DeploymentTracker SendAndTrackAsync(
        DeploymentTrackerOptions? options = null, CancellationToken cancellationToken = default) =>
        _client.UpdateServiceAndTrackAsync(Build(), options, cancellationToken);
}
