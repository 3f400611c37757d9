using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client;

/// <summary>Reads a namespace: services, the ports of their endpoints, and where it matters their history.</summary>
internal sealed class TopologyReader(IEcsClient client, string place, TopologyOptions options)
{
    public async Task<NamespaceTopology> ReadAsync(CancellationToken cancellationToken)
    {
        var takenAt = options.TimeProvider.GetUtcNow();
        var batch = await NamespaceServices
            .ReadAsync(client, place, olderFormCluster: null, IsAboutOne, options.MaxConcurrency, cancellationToken)
            .ConfigureAwait(false);
        List<TopologyMember> members =
        [
            .. batch.Found
                .Where(static service => !IsGone(service))
                .Select(static service => new TopologyMember(service))
                .OrderBy(static member => member.Cluster, StringComparer.Ordinal)
                .ThenBy(static member => member.Name, StringComparer.Ordinal),
        ];
        var definitions = await DescribeDefinitionsAsync(members, cancellationToken).ConfigureAwait(false);
        if (options.ReadHistory)
        {
            await ReadHistoryAsync(members, cancellationToken).ConfigureAwait(false);
        }

        var byArn = definitions.Found.ToDictionary(static definition => definition.TaskDefinitionArn ?? "", StringComparer.Ordinal);
        var namespaceName = CloudMapArn.IsArn(place) ? NameIn(members) : place;
        List<TopologyService> services = [.. members.Select(member => member.ToService(namespaceName, byArn))];
        return new NamespaceTopology
        {
            Namespace = place,
            TakenAt = takenAt,
            Services = services,
            BlindTasks = Sight.FindBlind(members, services),
            Failures =
            [
                .. batch.Failures
                    .Concat(batch.Found.Where(IsGone).Select(GoneFailure))
                    .Concat(definitions.Failures)
                    .Concat(members.SelectMany(static member => member.Failures))
                    .OrderBy(static failure => failure.Arn, StringComparer.Ordinal)
                    .ThenBy(static failure => failure.Reason, StringComparer.Ordinal),
            ],
        };
    }

    private static bool IsGone(Service service) => service.Status == "INACTIVE";

    private static Failure GoneFailure(Service service) =>
        new() { Arn = service.ServiceArn, Reason = "INACTIVE", Detail = "The service was deleted." };

    /// <summary>Errors that are about what one call asked for: other calls can still succeed.</summary>
    private static bool IsAboutOne(EcsServiceException error) => error
        is AccessDeniedException
        or ClientException
        or ClusterNotFoundException
        or InvalidParameterException
        or ServiceNotFoundException
        or UnsupportedFeatureException;

    /// <summary>The namespace's name as a configuration has it, where it was asked for by its ARN.</summary>
    private static string? NameIn(IReadOnlyList<TopologyMember> members) =>
        members
            .Select(static member => member.Newest?.ServiceConnectConfiguration?.Namespace)
            .FirstOrDefault(static name => !string.IsNullOrEmpty(name) && !CloudMapArn.IsArn(name));

    private Task<EcsBatch<TaskDefinition>> DescribeDefinitionsAsync(
        IReadOnlyList<TopologyMember> members, CancellationToken cancellationToken)
    {
        var names = members
            .SelectMany(static member => member.Offered)
            .Where(static endpoint => endpoint.Entry is not null)
            .Select(static endpoint => endpoint.Deployment.TaskDefinition)
            .OfType<string>();
        var kind = NamespaceServices.Keeping(BatchKinds.TaskDefinitions(client), IsAboutOne);
        return BatchRun.StartAsync(kind, names, options.MaxConcurrency, cancellationToken);
    }

    private Task ReadHistoryAsync(IReadOnlyList<TopologyMember> members, CancellationToken cancellationToken) =>
        Parallel.ForEachAsync(
            Sight.FindQuestions(members),
            new ParallelOptions { MaxDegreeOfParallelism = options.MaxConcurrency, CancellationToken = cancellationToken },
            async (question, token) =>
                await EndpointHistory.ReadAsync(client, question.Member, question.OldestAsking, IsAboutOne, token).ConfigureAwait(false));
}
