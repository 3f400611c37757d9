using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client;

/// <summary>Compares deployments with endpoints: whose tasks see what.</summary>
internal static class Sight
{
    /// <summary>
    /// The members that have an endpoint of which it is not clear whether it is older than some other member's
    /// deployment, each with the oldest such deployment.
    /// </summary>
    public static IReadOnlyList<(TopologyMember Member, DateTimeOffset OldestAsking)> FindQuestions(IReadOnlyList<TopologyMember> members)
    {
        var looking = members
            .SelectMany(static member => member.Looking, static (member, deployment) => (Member: member, At: deployment.CreatedAt!.Value))
            .OrderBy(static one => one.At)
            .ToList();
        var questions = new List<(TopologyMember, DateTimeOffset)>();
        foreach (var member in members)
        {
            var asking = looking
                .Where(one => one.Member != member && member.Ages.Any(age => Judge(one.At, age, member.Service) == Seen.Perhaps))
                .Take(1)
                .ToList();
            questions.AddRange(asking.Select(one => (member, one.At)));
        }

        return questions;
    }

    public static IReadOnlyList<BlindTasks> FindBlind(IReadOnlyList<TopologyMember> members, IReadOnlyList<TopologyService> services)
    {
        var endpoints = members
            .SelectMany(
                (member, i) => services[i].Endpoints,
                static (member, endpoint) => (Member: member, Endpoint: endpoint, Age: new EndpointAge(endpoint.Since, endpoint.IsSinceExact)))
            .ToList();
        var found = new List<BlindTasks>();
        foreach (var member in members)
        {
            foreach (var deployment in member.Looking)
            {
                var at = deployment.CreatedAt!.Value;
                var unseen = endpoints
                    .Where(one => one.Member != member)
                    .ToLookup(one => Judge(at, one.Age, one.Member.Service), static one => one.Endpoint);
                if (unseen.Contains(Seen.No) || unseen.Contains(Seen.Perhaps))
                {
                    found.Add(new BlindTasks
                    {
                        Service = member.Name,
                        Cluster = member.Cluster,
                        DeploymentId = deployment.Id,
                        DeployedAt = at,
                        RunningCount = deployment.RunningCount ?? 0,
                        CannotSee = [.. unseen[Seen.No]],
                        MayNotSee = [.. unseen[Seen.Perhaps]],
                    });
                }
            }
        }

        return found;
    }

    /// <summary>An endpoint cannot be older than its service, and what nothing is known about is not called unseen.</summary>
    private static Seen Judge(DateTimeOffset deployedAt, EndpointAge age, Service service) =>
        age.Since is not { } since || deployedAt >= since ? Seen.Yes
        : age.IsExact || deployedAt < service.CreatedAt ? Seen.No
        : Seen.Perhaps;

    private enum Seen
    {
        Yes,
        Perhaps,
        No,
    }
}
