using EcsServiceConnect.Client.Batching;
using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client;

/// <summary>Looks for the deployment that brought an endpoint, among those that have no tasks any more.</summary>
internal static class EndpointHistoryReader
{
    private const int MaxPageSize = 100;

    /// <summary>Makes the ages of a member's endpoints exact, or at least as old as what asks about them.</summary>
    /// <param name="client">The client for the calls, of which there is one at a time.</param>
    /// <param name="member">The service and its endpoints.</param>
    /// <param name="oldestDeployment">How far back it matters.</param>
    /// <param name="isTolerated">Which errors are failures of the member.</param>
    /// <param name="cancellationToken">Gives the reading up.</param>
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
            var kind = ServiceDeploymentOperations.CreateDescribeServiceRevisions(client);
            var undecided = Enumerable.Range(0, member.Endpoints.Count).Where(i => !member.Creations[i].IsExact).ToList();
            foreach (var part in deployments.Chunk(kind.MaxBatchSize))
            {
                var arns = part.Select(static brief => brief.TargetServiceRevisionArn!);
                var batch = await BatchExecutor.ExecuteAsync(kind, arns, maxConcurrency: 1, cancellationToken).ConfigureAwait(false);
                var revisions = batch.Items.ToDictionary(static revision => revision.ServiceRevisionArn ?? "", StringComparer.Ordinal);
                foreach (var brief in part)
                {
                    if (revisions.GetValueOrDefault(brief.TargetServiceRevisionArn!) is not { } revision)
                    {
                        // What came before a gap cannot be joined to what came after it.
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

    /// <summary>The deployments that came to stay, the newest first.</summary>
    private static async Task<List<ServiceDeploymentBrief>> ListAsync(
        IEcsClient client, TopologyMember member, CancellationToken cancellationToken)
    {
        var request = new ListServiceDeploymentsRequest { Cluster = member.Cluster, Service = member.Arn, MaxResults = MaxPageSize };
        var listed = await client.Paginate(request).ToListAsync(cancellationToken).ConfigureAwait(false);
        return
        [
            .. listed
                .Where(static brief => !IsRolledBack(brief.Status))
                .Where(static brief => brief is { CreatedAt: not null, TargetServiceRevisionArn: not null })
                .OrderByDescending(static brief => brief.CreatedAt),
        ];
    }

    /// <summary>Moves the endpoint's age back to a deployment; false where there is no need to look further.</summary>
    private static bool TryExtend(TopologyMember member, int index, ServiceDeploymentBrief brief, ServiceRevision revision)
    {
        var creation = member.Creations[index];
        var isConfigured = member.Endpoints[index].IsConfiguredIn(revision.ServiceConnectConfiguration);
        if (brief.CreatedAt > creation.CreatedAt)
        {
            // Younger than what the service itself tells: a deployment that has just begun, or one that takes the endpoint away.
            return true;
        }

        member.Creations[index] = isConfigured
            ? new EndpointCreation(brief.CreatedAt, EndpointCreation.IsServiceCreation(member.Service, brief.CreatedAt))
            : creation with { IsExact = true };
        return !member.Creations[index].IsExact;
    }
}
