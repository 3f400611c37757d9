using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client;

/// <summary>Looks for the deployment that brought an endpoint, among those that have no tasks any more.</summary>
internal static class EndpointHistory
{
    private const int LargestPage = 100;

    /// <summary>Makes the ages of a member's endpoints exact, or at least as old as what asks about them.</summary>
    /// <param name="client">The client for the calls, of which there is one at a time.</param>
    /// <param name="member">The service and its endpoints.</param>
    /// <param name="oldestAsking">How far back it matters.</param>
    /// <param name="keep">Which errors are failures of the member.</param>
    /// <param name="cancellationToken">Gives the reading up.</param>
    public static async Task ReadAsync(
        IEcsClient client,
        TopologyMember member,
        DateTimeOffset oldestAsking,
        Func<EcsServiceException, bool> keep,
        CancellationToken cancellationToken)
    {
        try
        {
            var past = await ListAsync(client, member, cancellationToken).ConfigureAwait(false);
            var kind = BatchKinds.ServiceRevisions(client);
            var open = Enumerable.Range(0, member.Offered.Count).Where(i => !member.Ages[i].IsExact).ToList();
            foreach (var part in past.Chunk(kind.Limit))
            {
                var arns = part.Select(static brief => brief.TargetServiceRevisionArn!);
                var batch = await BatchRun.StartAsync(kind, arns, maxConcurrency: 1, cancellationToken).ConfigureAwait(false);
                var revisions = batch.Found.ToDictionary(static revision => revision.ServiceRevisionArn ?? "", StringComparer.Ordinal);
                foreach (var brief in part)
                {
                    if (revisions.GetValueOrDefault(brief.TargetServiceRevisionArn!) is not { } revision)
                    {
                        // What came before a gap cannot be joined to what came after it.
                        member.Failures = batch.Failures;
                        return;
                    }

                    open.RemoveAll(i => !Extend(member, i, brief, revision));
                }

                if (open.Count == 0 || part[^1].CreatedAt <= oldestAsking)
                {
                    return;
                }
            }
        }
        catch (EcsServiceException error) when (keep(error))
        {
            member.Failures = [NamespaceServices.FailureOf(member.Arn, error)];
        }
    }

    private static bool IsTakenBack(ServiceDeploymentStatus status) =>
        status == ServiceDeploymentStatus.RollbackRequested
        || status == ServiceDeploymentStatus.RollbackInProgress
        || status == ServiceDeploymentStatus.RollbackSuccessful
        || status == ServiceDeploymentStatus.RollbackFailed;

    /// <summary>The deployments that came to stay, the newest first.</summary>
    private static async Task<List<ServiceDeploymentBrief>> ListAsync(
        IEcsClient client, TopologyMember member, CancellationToken cancellationToken)
    {
        var request = new ListServiceDeploymentsRequest { Cluster = member.Cluster, Service = member.Arn, MaxResults = LargestPage };
        var listed = await client.Paginate(request).ToListAsync(cancellationToken).ConfigureAwait(false);
        return
        [
            .. listed
                .Where(static brief => !IsTakenBack(brief.Status))
                .Where(static brief => brief is { CreatedAt: not null, TargetServiceRevisionArn: not null })
                .OrderByDescending(static brief => brief.CreatedAt),
        ];
    }

    /// <summary>Moves the endpoint's age back to a deployment; false where there is no need to look further.</summary>
    private static bool Extend(TopologyMember member, int i, ServiceDeploymentBrief brief, ServiceRevision revision)
    {
        var age = member.Ages[i];
        var has = member.Offered[i].IsIn(revision.ServiceConnectConfiguration);
        if (brief.CreatedAt > age.Since)
        {
            // Younger than what the service itself tells: a deployment that has just begun, or one that takes the endpoint away.
            return true;
        }

        member.Ages[i] = has
            ? new EndpointAge(brief.CreatedAt, EndpointAge.CameWith(member.Service, brief.CreatedAt))
            : age with { IsExact = true };
        return !member.Ages[i].IsExact;
    }
}
