using EcsServiceConnect.Client.Batching;
using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Services.Redeploying;

/// <summary>What a service runs or deploys, and what it ran before.</summary>
internal sealed record ServiceRevisionHistory
{
    /// <summary>The revision that the newest deployment brings or, after one that failed, that the service runs again; null if unknown.</summary>
    public ServiceRevision? Current { get; init; }

    /// <summary>The newest revision whose deployment succeeded and whose settings differ from <see cref="Current"/>; null if none is known.</summary>
    public ServiceRevision? Previous { get; init; }

    /// <summary>Reads the history of a service from its deployments, which ECS keeps for 90 days.</summary>
    /// <param name="client">The client.</param>
    /// <param name="service">The service.</param>
    /// <param name="isPrevious">Whether an earlier revision is the one that is searched for; null for the newest that differs.</param>
    /// <param name="cancellationToken">A token to cancel the operation.</param>
    public static async Task<ServiceRevisionHistory> ReadAsync(
        IEcsClient client, Service service, Func<ServiceRevision, bool>? isPrevious, CancellationToken cancellationToken)
    {
        var deployments = await client
            .Paginate(new ListServiceDeploymentsRequest { Cluster = service.ClusterArn, Service = service.ServiceArn ?? service.ServiceName! })
            .ToListAsync(cancellationToken)
            .ConfigureAwait(false);
        ServiceDeploymentBrief[] newestFirst = [.. deployments.OrderByDescending(static deployment => deployment.CreatedAt)];
        string[] successful =
        [
            .. newestFirst
                .Where(static deployment => deployment.Status == ServiceDeploymentStatus.Successful)
                .Select(static deployment => deployment.TargetServiceRevisionArn)
                .OfType<string>()
                .Distinct(),
        ];
        var currentArn = newestFirst is [{ } newest, ..] && IsInProgress(newest.Status) ? newest.TargetServiceRevisionArn : successful.FirstOrDefault();
        return currentArn is null ? new ServiceRevisionHistory()
            : await FindAsync(client, currentArn, successful, isPrevious, cancellationToken).ConfigureAwait(false);
    }

    private static async Task<ServiceRevisionHistory> FindAsync(
        IEcsClient client, string currentArn, string[] successful, Func<ServiceRevision, bool>? isPrevious, CancellationToken cancellationToken)
    {
        // As many as one call describes: nearly always, one of the last deployments is the one that is searched for.
        const int BatchSize = 20;
        ServiceRevision? current = null;
        foreach (var arns in successful.Where(arn => arn != currentArn).Prepend(currentArn).Chunk(BatchSize))
        {
            var batch = await client.BatchDescribeServiceRevisionsAsync(arns, cancellationToken: cancellationToken).ConfigureAwait(false);
            var revisions = MissingFailure.GetItemsUnlessUnread(batch);
            current ??= revisions.FirstOrDefault(revision => revision.ServiceRevisionArn == currentArn);
            var running = current;
            var previous = revisions.FirstOrDefault(revision =>
                revision.ServiceRevisionArn != currentArn
                && (isPrevious is null ? running is not null && !ServiceRevisionSettings.AreSame(running, revision) : isPrevious(revision)));
            if (previous is not null)
            {
                return new ServiceRevisionHistory { Current = current, Previous = previous };
            }
        }

        return new ServiceRevisionHistory { Current = current };
    }

    /// <summary>Whether a deployment may still succeed. One that is being rolled back will not.</summary>
    private static bool IsInProgress(ServiceDeploymentStatus status) =>
        status == ServiceDeploymentStatus.Pending || status == ServiceDeploymentStatus.InProgress;
}
