using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>Lists the deployments of a daemon, the newest first.</summary>
internal sealed class ListDaemonDeploymentsHandler : OperationHandler<ListDaemonDeploymentsRequest, ListDaemonDeploymentsResponse>
{
    private const int DefaultPageSize = 20;

    protected override ListDaemonDeploymentsResponse Handle(ListDaemonDeploymentsRequest request, EcsState state)
    {
        var statuses = request.Status ?? [];
        var daemon = state.Daemons.Find(request.DaemonArn)

            // DaemonNotFoundException is not among the errors of this operation.
            ?? throw new ClientException($"The daemon '{MessageSanitizer.Sanitize(request.DaemonArn)}' does not exist.");
        var page = state.PageFactory.Create(
            request with { NextToken = null, MaxResults = null },
            daemon.Deployments
                .AsEnumerable()
                .Reverse()
                .Where(deployment => statuses.Count == 0 || statuses.Contains(deployment.Status))
                .Where(deployment => request.CreatedAt?.After is not { } after || deployment.CreatedAt > after)
                .Where(deployment => request.CreatedAt?.Before is not { } before || deployment.CreatedAt < before)
                .Select(static deployment => (deployment.Key, DaemonDeploymentMapper.MapSummary(deployment))),
            (request.NextToken, request.MaxResults),
            DefaultPageSize,
            descending: true);
        return new ListDaemonDeploymentsResponse { DaemonDeployments = page.Items, NextToken = page.NextToken };
    }
}
