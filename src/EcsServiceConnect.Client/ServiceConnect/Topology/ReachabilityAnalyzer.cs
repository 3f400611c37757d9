using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client;

/// <summary>Compares deployments with endpoints: whose tasks see what.</summary>
internal static class ReachabilityAnalyzer
{
    /// <summary>
    /// The members that have an endpoint of which it is not clear whether it is older than some other member's
    /// deployment, each with the oldest such deployment.
    /// </summary>
    public static IReadOnlyList<(TopologyMember Member, DateTimeOffset OldestAsking)> FindUndecidedMembers(IReadOnlyList<TopologyMember> members)
    {
        var looking = members
            .SelectMany(static member => member.ClientDeployments, static (member, deployment) => (Member: member, At: deployment.CreatedAt!.Value))
            .OrderBy(static one => one.At)
            .ToList();
        var questions = new List<(TopologyMember, DateTimeOffset)>();
        foreach (var member in members)
        {
            var asking = looking
                .Where(one => one.Member != member && member.Creations.Any(age => Classify(one.At, age, member.Service) == Reachability.Undecided))
                .Take(1)
                .ToList();
            questions.AddRange(asking.Select(one => (member, one.At)));
        }

        return questions;
    }

    public static IReadOnlyList<StaleTasks> FindStaleTasks(IReadOnlyList<TopologyMember> members, IReadOnlyList<TopologyService> services)
    {
        var endpoints = members
            .SelectMany(
                (member, i) => services[i].Endpoints,
                static (member, endpoint) => (Member: member, Endpoint: endpoint, Age: new EndpointCreation(endpoint.CreatedAt, endpoint.IsCreatedAtExact)))
            .ToList();
        var found = new List<StaleTasks>();
        foreach (var member in members)
        {
            foreach (var deployment in member.ClientDeployments)
            {
                var at = deployment.CreatedAt!.Value;
                var unseen = endpoints
                    .Where(one => one.Member != member)
                    .ToLookup(one => Classify(at, one.Age, one.Member.Service), static one => one.Endpoint);
                if (unseen.Contains(Reachability.Unreachable) || unseen.Contains(Reachability.Undecided))
                {
                    found.Add(new StaleTasks
                    {
                        Service = member.Name,
                        Cluster = member.Cluster,
                        DeploymentId = deployment.Id,
                        DeployedAt = at,
                        RunningCount = deployment.RunningCount ?? 0,
                        UnreachableEndpoints = [.. unseen[Reachability.Unreachable]],
                        PossiblyUnreachableEndpoints = [.. unseen[Reachability.Undecided]],
                    });
                }
            }
        }

        return found;
    }

    /// <summary>An endpoint cannot be older than its service, and what nothing is known about is not called unseen.</summary>
    private static Reachability Classify(DateTimeOffset deployedAt, EndpointCreation age, Service service) =>
        age.CreatedAt is not { } since || deployedAt >= since ? Reachability.Reachable
        : age.IsExact || deployedAt < service.CreatedAt ? Reachability.Unreachable
        : Reachability.Undecided;

    private enum Reachability
    {
        Reachable,
        Undecided,
        Unreachable,
    }
}
