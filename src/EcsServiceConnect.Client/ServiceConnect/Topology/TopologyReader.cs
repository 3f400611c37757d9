using EcsServiceConnect.Client.Batching;
using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.ServiceConnect.Topology;

/// <summary>Reads the services of a namespace, the ports of their endpoints and, where it matters, their history.</summary>
internal sealed class TopologyReader(IEcsClient client, string namespaceOrArn, NamespaceTopologyOptions options)
{
    private readonly IEcsClient _client = options.TimeProvider is { } clock
        ? client.WithReadOptions(EcsReadOptions.From(client) with { TimeProvider = clock })
        : client;

    public async Task<NamespaceTopology> ReadAsync(CancellationToken cancellationToken)
    {
        var capturedAt = EcsReadOptions.From(_client).GetClock(_client).GetUtcNow();
        var batch = await NamespaceServiceReader
            .ReadAsync(_client, namespaceOrArn, shortArnCluster: null, IsItemError, options.MaxConcurrency, cancellationToken)
            .ConfigureAwait(false);
        List<TopologyMember> members =
        [
            .. batch.Items
                .Where(static service => !IsInactive(service))
                .Select(static service => new TopologyMember(service))
                .OrderBy(static member => member.Cluster, StringComparer.Ordinal)
                .ThenBy(static member => member.Name, StringComparer.Ordinal),
        ];
        var definitions = await DescribeTaskDefinitionsAsync(members, cancellationToken).ConfigureAwait(false);
        if (options.IncludeHistory)
        {
            await ReadHistoryAsync(members, cancellationToken).ConfigureAwait(false);
        }

        var definitionsByArn = definitions.Items
            .Where(static definition => definition.TaskDefinitionArn is not null)
            .ToDictionary(static definition => definition.TaskDefinitionArn!, StringComparer.Ordinal);
        var namespaceName = EcsArn.IsArn(namespaceOrArn) ? FindNamespaceName(members) : namespaceOrArn;
        List<TopologyService> services = [.. members.Select(member => member.ToService(namespaceName, definitionsByArn))];
        return new NamespaceTopology
        {
            NamespaceName = namespaceOrArn,
            CapturedAt = capturedAt,
            Services = services,
            StaleTasks = ReachabilityAnalyzer.FindStaleTasks(members, services),
            Failures =
            [
                .. batch.Failures
                    .Concat(batch.Items.Where(IsInactive).Select(CreateInactiveFailure))
                    .Concat(definitions.Failures)
                    .Concat(members.SelectMany(static member => member.Failures))
                    .OrderBy(static failure => failure.Arn, StringComparer.Ordinal)
                    .ThenBy(static failure => failure.Reason, StringComparer.Ordinal),
            ],
        };
    }

    private static bool IsInactive(Service service) => service.Status == "INACTIVE";

    private static Failure CreateInactiveFailure(Service service) =>
        new() { Arn = service.ServiceArn, Reason = "INACTIVE", Detail = "The service was deleted." };

    /// <summary>Whether an error concerns only the items of one call, so that other calls can still succeed.</summary>
    private static bool IsItemError(EcsServiceException error) => error
        is AccessDeniedException
        or ClientException
        or ClusterNotFoundException
        or InvalidParameterException
        or ServiceNotFoundException
        or UnsupportedFeatureException;

    /// <summary>Finds the namespace's name in a configuration, for a namespace that the caller named by its ARN.</summary>
    private static string? FindNamespaceName(IReadOnlyList<TopologyMember> members) =>
        members
            .Select(static member => member.Newest?.ServiceConnectConfiguration?.Namespace)
            .FirstOrDefault(static name => !string.IsNullOrEmpty(name) && !EcsArn.IsArn(name));

    private Task<EcsBatchResult<TaskDefinition>> DescribeTaskDefinitionsAsync(
        IReadOnlyList<TopologyMember> members, CancellationToken cancellationToken)
    {
        var names = members
            .SelectMany(static member => member.Endpoints)
            .Where(static endpoint => endpoint.Entry is not null)
            .Select(static endpoint => endpoint.Deployment.TaskDefinition)
            .OfType<string>();
        var operation = NamespaceServiceReader.WithToleratedErrors(TaskDefinitionOperations.CreateDescribeTaskDefinitions(_client), IsItemError);
        return BatchExecutor.ExecuteAsync(operation, names, options.MaxConcurrency, cancellationToken);
    }

    private Task ReadHistoryAsync(IReadOnlyList<TopologyMember> members, CancellationToken cancellationToken) =>
        Parallel.ForEachAsync(
            ReachabilityAnalyzer.FindUndecidedMembers(members),
            new ParallelOptions { MaxDegreeOfParallelism = options.MaxConcurrency, CancellationToken = cancellationToken },
            async (undecided, token) =>
                await EndpointHistoryReader.ReadAsync(_client, undecided.Member, undecided.OldestDeployment, IsItemError, token).ConfigureAwait(false));
}
