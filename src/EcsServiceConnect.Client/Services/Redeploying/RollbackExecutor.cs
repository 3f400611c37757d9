using EcsServiceConnect.Client.Common;
using EcsServiceConnect.Client.Models;
using EcsServiceConnect.Client.TaskDefinitions;

namespace EcsServiceConnect.Client.Services.Redeploying;

/// <summary>Returns a service to an earlier revision, by a new deployment.</summary>
internal sealed class RollbackExecutor(IEcsClient client, string? cluster, string name, DeploymentTrackerOptions? options)
{
    /// <summary>Returns to the revision before.</summary>
    public async Task<DeploymentTracker> RollbackAsync(CancellationToken cancellationToken)
    {
        options?.Validate();
        var service = await DeployableServiceReader.ReadAsync(client, cluster, name, cancellationToken).ConfigureAwait(false);
        var history = await ReadHistoryAsync(service, isPrevious: null, cancellationToken).ConfigureAwait(false);
        var target = history.Previous ?? FindReplaced(service) ?? throw CreateNoEarlier(service);
        return await UpdateAsync(service, history.Current, target, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Returns to a revision: of a task definition, or of the service.</summary>
    public async Task<DeploymentTracker> RollbackAsync(string revision, CancellationToken cancellationToken)
    {
        options?.Validate();
        if (!IsServiceRevision(revision) && !EcsArnFormat.IsTaskDefinitionRevision(revision))
        {
            throw new ArgumentException($"\"{revision}\" names no revision. Write family:revision or a full ARN.", nameof(revision));
        }

        var service = await DeployableServiceReader.ReadAsync(client, cluster, name, cancellationToken).ConfigureAwait(false);
        ThrowIfElsewhere(service, revision);
        var history = await ReadHistoryAsync(service, IsRequested, cancellationToken).ConfigureAwait(false);
        if (history.Current is { } current && IsRequested(current) && service.TaskDefinition == current.TaskDefinition)
        {
            return await client.TrackDeploymentAsync(service.ClusterArn, service.ServiceArn ?? name, options, cancellationToken).ConfigureAwait(false);
        }

        var target = history.Previous
            ?? (IsServiceRevision(revision) || IsOtherFamily(service, revision)
                ? throw CreateNeverRan(service, revision)
                : new ServiceRevision { TaskDefinition = revision });
        var from = history.Previous is null ? null : history.Current;
        return await UpdateAsync(service, from, target, cancellationToken).ConfigureAwait(false);

        bool IsRequested(ServiceRevision candidate) => IsServiceRevision(revision)
            ? candidate.ServiceRevisionArn == revision
            : candidate.TaskDefinition is { } definition && EcsArn.GetName(definition) == EcsArn.GetName(revision);
    }

    /// <summary>Reads the history of the service. A caller who may not read it can still return to what the service itself shows, or to a named revision.</summary>
    private async Task<ServiceRevisionHistory> ReadHistoryAsync(
        Service service, Func<ServiceRevision, bool>? isPrevious, CancellationToken cancellationToken)
    {
        try
        {
            return await ServiceRevisionHistory.ReadAsync(client, service, isPrevious, cancellationToken).ConfigureAwait(false);
        }
        catch (AccessDeniedException)
        {
            return new ServiceRevisionHistory();
        }
    }

    private async Task<DeploymentTracker> UpdateAsync(
        Service service, ServiceRevision? from, ServiceRevision to, CancellationToken cancellationToken)
    {
        var found = to.TaskDefinition is { } name
            ? await TaskDefinitionReader.FindAsync(client, name, cancellationToken).ConfigureAwait(false)
            : null;
        if (found?.TaskDefinition is not { } definition || (definition.Status.HasValue && definition.Status != TaskDefinitionStatus.Active))
        {
            throw CreateNotActive(service, to, found?.TaskDefinition);
        }

        return await client.UpdateServiceAndTrackAsync(
            ServiceRevisionSettings.CreateUpdate(service, from, to with { TaskDefinition = definition.TaskDefinitionArn }),
            options,
            cancellationToken).ConfigureAwait(false);
    }

    private static bool IsServiceRevision(string revision) =>
        EcsArn.TryParse(revision, out var arn) && arn.ResourceType == EcsResourceTypes.ServiceRevision;

    /// <summary>Whether a revision is of another family than the one that a service runs.</summary>
    private static bool IsOtherFamily(Service service, string revision) =>
        service.TaskDefinition is { } present
        && EcsArnFormat.SplitRevision(EcsArn.GetName(present)).Family != EcsArnFormat.SplitRevision(EcsArn.GetName(revision)).Family;

    /// <summary>Rejects an ARN of another account or region, of which only the name could be used.</summary>
    private static void ThrowIfElsewhere(Service service, string revision)
    {
        if (EcsArn.TryParse(revision, out var arn)
            && EcsArn.TryParse(service.ServiceArn, out var own)
            && (arn.Partition, arn.Region, arn.AccountId) != (own.Partition, own.Region, own.AccountId))
        {
            throw new ArgumentException($"{revision} is of another account or region than the service {own}.", nameof(revision));
        }
    }

    /// <summary>Finds what the deployment in progress replaces, by the service alone; null if nothing is being replaced.</summary>
    private static ServiceRevision? FindReplaced(Service service) => service.Deployments
        .Where(deployment => deployment.Status != "PRIMARY"
            && deployment.RolloutState == DeploymentRolloutState.Completed
            && deployment.TaskDefinition != service.TaskDefinition)
        .OrderByDescending(static deployment => deployment.CreatedAt)
        .Select(static deployment => new ServiceRevision { TaskDefinition = deployment.TaskDefinition })
        .FirstOrDefault();

    private static EcsDeploymentStartException CreateNoEarlier(Service service) => new(
        EcsDeploymentStartOutcome.NoEarlierRevision,
        $"No earlier revision of the service {service.ServiceArn} is known: none of its deployments of the last 90 days that succeeded "
        + $"differs from {service.TaskDefinition}, or they may not be listed. Name a revision to return to.");

    private static EcsDeploymentStartException CreateNeverRan(Service service, string revision) => new(
        EcsDeploymentStartOutcome.NoEarlierRevision,
        $"The service {service.ServiceArn} cannot return to {revision}: none of its deployments of the last 90 days that succeeded had it, "
        + $"or they may not be listed. It runs {service.TaskDefinition}; to move it to another family, update the service.");

    private static EcsDeploymentStartException CreateNotActive(Service service, ServiceRevision to, TaskDefinition? definition) => new(
        EcsDeploymentStartOutcome.TaskDefinitionNotActive,
        $"The service {service.ServiceArn} cannot return to {to.TaskDefinition}, which "
        + (definition is null ? "does not exist." : $"is {definition.Status}. Register it again and deploy the new revision, or name another."));
}
