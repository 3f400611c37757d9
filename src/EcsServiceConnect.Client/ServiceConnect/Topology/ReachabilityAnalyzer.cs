using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.ServiceConnect.Topology;

/// <summary>Compares the times of deployments and endpoints to find what the tasks of each deployment cannot reach.</summary>
internal static class ReachabilityAnalyzer
{
    /// <summary>
    /// Finds the members with an endpoint of which it is not certain that it is older than some other member's deployment,
    /// each with the oldest such deployment.
    /// </summary>
    public static IReadOnlyList<(TopologyMember Member, DateTimeOffset OldestDeployment)> FindUndecidedMembers(IReadOnlyList<TopologyMember> members)
    {
        List<(TopologyMember Member, DateTimeOffset CreatedAt)> deployments =
        [
            .. members
                .SelectMany(static member => member.ClientDeployments, static (member, deployment) => (member, deployment.CreatedAt!.Value))
                .OrderBy(static deployment => deployment.Value),
        ];
        return
        [
            .. from member in members
               let oldest = member.Creations.Min(creation => FindOldestUndecided(member, creation))
               where oldest is not null
               select (member, oldest.Value),
        ];

        DateTimeOffset? FindOldestUndecided(TopologyMember member, EndpointCreation creation)
        {
            var thresholds = creation.GetThresholds(member.Service.CreatedAt);
            var start = SortedItems.CountLeading(deployments, deployment => deployment.CreatedAt < thresholds.UnreachableBefore);
            for (var i = start; i < deployments.Count && thresholds.IsUndecided(deployments[i].CreatedAt); i++)
            {
                if (deployments[i].Member != member)
                {
                    return deployments[i].CreatedAt;
                }
            }

            return null;
        }
    }

    /// <summary>Finds the deployments whose tasks do not certainly reach every endpoint of the other services.</summary>
    /// <param name="members">The services as they were read.</param>
    /// <param name="services">The same services as the topology has them.</param>
    public static IReadOnlyList<StaleTasks> FindStaleTasks(IReadOnlyList<TopologyMember> members, IReadOnlyList<TopologyService> services)
    {
        var reachability = new ReachabilityIndex(
        [
            .. from service in services.Index()
               from endpoint in service.Item.Endpoints
               let creation = new EndpointCreation(endpoint.CreatedAt, endpoint.IsCreatedAtExact)
               select new EndpointReachability(endpoint, service.Index, creation.GetThresholds(members[service.Index].Service.CreatedAt)),
        ]);
        return
        [
            .. from member in members.Index()
               from deployment in member.Item.ClientDeployments
               select CreateStaleTasks(reachability, member.Index, member.Item, deployment) into tasks
               where tasks.UnreachableEndpoints.Count + tasks.PossiblyUnreachableEndpoints.Count > 0
               select tasks,
        ];
    }

    private static StaleTasks CreateStaleTasks(ReachabilityIndex reachability, int serviceIndex, TopologyMember member, Deployment deployment)
    {
        var deployedAt = deployment.CreatedAt!.Value;
        return new StaleTasks
        {
            ServiceName = member.Name,
            ClusterName = member.Cluster,
            DeploymentId = deployment.Id,
            DeployedAt = deployedAt,
            RunningCount = deployment.RunningCount ?? 0,
            UnreachableEndpoints = reachability.GetUnreachable(serviceIndex, deployedAt),
            PossiblyUnreachableEndpoints = reachability.GetUndecided(serviceIndex, deployedAt),
        };
    }
}
