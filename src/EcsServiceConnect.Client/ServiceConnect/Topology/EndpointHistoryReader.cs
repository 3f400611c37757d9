using EcsServiceConnect.Client.Batching;
using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.ServiceConnect.Topology;

/// <summary>Finds the deployment that introduced an endpoint among those that no longer have tasks.</summary>
internal static class EndpointHistoryReader
{
    /// <summary>Makes the creation times of a member's endpoints exact, or at least as early as they matter.</summary>
    /// <param name="client">The client, which makes one call at a time.</param>
    /// <param name="member">The service and its endpoints.</param>
    /// <param name="oldestDeployment">The time before which nothing matters.</param>
    /// <param name="isTolerated">Whether an error becomes a failure of the member.</param>
    /// <param name="cancellationToken">A token to cancel the operation.</param>
    public static async Task ReadAsync(
        IEcsClient client,
        TopologyMember member,
        DateTimeOffset oldestDeployment,
        Func<EcsServiceException, bool> isTolerated,
        CancellationToken cancellationToken)
    {
        try
        {
            var deployments = await ListAsync(client, member, cancellationToken).ConfigureAwait(false);
            var operation = ServiceDeploymentOperations.CreateDescribeServiceRevisions(client);
            var undecided = Enumerable.Range(0, member.Endpoints.Count).Where(i => !member.Creations[i].IsExact).ToList();
            foreach (var part in deployments.Chunk(operation.MaxBatchSize))
            {
                var arns = part.Select(static brief => brief.TargetServiceRevisionArn!);
                var batch = await BatchExecutor.ExecuteAsync(operation, arns, maxConcurrency: 1, cancellationToken).ConfigureAwait(false);
                var revisions = batch.Items
                    .Where(static revision => revision.ServiceRevisionArn is not null)
                    .ToDictionary(static revision => revision.ServiceRevisionArn!, StringComparer.Ordinal);
                foreach (var brief in part)
                {
                    if (revisions.GetValueOrDefault(brief.TargetServiceRevisionArn!) is not { } revision)
                    {
                        // Without this revision, nothing older says since when the endpoint has existed without interruption.
                        member.Failures = batch.Failures;
                        return;
                    }

                    undecided.RemoveAll(i => !TryExtend(member, i, brief, revision));
                }

                if (undecided.Count == 0 || part[^1].CreatedAt <= oldestDeployment)
                {
                    return;
                }
            }
        }
        catch (EcsServiceException error) when (isTolerated(error))
        {
            member.Failures = [NamespaceServiceReader.CreateFailure(member.Arn, error)];
        }
    }

    private static bool IsRolledBack(ServiceDeploymentStatus status) =>
        status == ServiceDeploymentStatus.RollbackRequested
        || status == ServiceDeploymentStatus.RollbackInProgress
        || status == ServiceDeploymentStatus.RollbackSuccessful
        || status == ServiceDeploymentStatus.RollbackFailed;

    /// <summary>Lists the deployments that were not rolled back, the newest first.</summary>
    private static async Task<List<ServiceDeploymentBrief>> ListAsync(
        IEcsClient client, TopologyMember member, CancellationToken cancellationToken)
    {
        var request = new ListServiceDeploymentsRequest { Cluster = member.Cluster, Service = member.Arn };
        var listed = await client.Paginate(request).ToListAsync(cancellationToken).ConfigureAwait(false);
        return
        [
            .. listed
                .Where(static brief => !IsRolledBack(brief.Status))
                .Where(static brief => brief is { CreatedAt: not null, TargetServiceRevisionArn: not null })
                .OrderByDescending(static brief => brief.CreatedAt),
        ];
    }

    /// <summary>Moves an endpoint's creation back to a deployment. Returns false once the time is exact.</summary>
    private static bool TryExtend(TopologyMember member, int index, ServiceDeploymentBrief brief, ServiceRevision revision)
    {
        var creation = member.Creations[index];
        if (brief.CreatedAt > creation.CreatedAt)
        {
            // The service itself returned an earlier time, so this deployment has just begun or removes the endpoint.
            return true;
        }

        member.Creations[index] = member.Endpoints[index].IsConfiguredIn(revision.ServiceConnectConfiguration)
            ? new EndpointCreation(brief.CreatedAt, EndpointCreation.IsServiceCreation(member.Service, brief.CreatedAt))
            : creation with { IsExact = true };
        return !member.Creations[index].IsExact;
    }
}
