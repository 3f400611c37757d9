using EcsServiceConnect.Client.Errors;
using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.ServiceConnect;

/// <summary>
/// The participants of a Service Connect namespace at one time, over all clusters: which service exposes which endpoint at
/// which address, which service is only a client, and which tasks are too old to reach an endpoint.
/// </summary>
/// <remarks>
/// <para>
/// Everything is sorted, so that two reads of the same state give equal results. What could not be read is listed in
/// <see cref="Failures"/>.
/// </para>
/// <para>
/// ECS knows which service may call which, not which one does: a service that exposes endpoints can also be a client of
/// the others.
/// </para>
/// <para>The package <c>EcsServiceConnect.Client.Diagrams</c> renders a topology as a table, as Mermaid and as SVG.</para>
/// </remarks>
public sealed record NamespaceTopology
{
    /// <summary>The namespace as the caller named it: its name or its ARN.</summary>
    public required string NamespaceName { get; init; }

    /// <summary>The time at which reading began.</summary>
    public required DateTimeOffset CapturedAt { get; init; }

    /// <summary>The services of the namespace, by cluster and then by name.</summary>
    /// <value>Empty for a namespace without services.</value>
    public IReadOnlyList<TopologyService> Services { get; init; } = [];

    /// <summary>
    /// The deployments whose tasks cannot reach, or may not reach, an endpoint of another service, in the order of
    /// <see cref="Services"/>.
    /// </summary>
    /// <value>Empty where every task can reach every endpoint.</value>
    /// <remarks>
    /// The lists of endpoints in these records are views over the endpoints of the topology; see <see cref="ServiceConnect.StaleTasks"/>.
    /// </remarks>
    public IReadOnlyList<StaleTasks> StaleTasks { get; init; } = [];

    /// <summary>
    /// What could not be read, by ARN: a service that was deleted meanwhile (<c>MISSING</c>, <c>INACTIVE</c>), or a task
    /// definition, revision or history that the caller has no access to (the code of the error). The records that need
    /// it are still there, without the missing values.
    /// </summary>
    public IReadOnlyList<Failure> Failures { get; init; } = [];

    /// <summary>The names of the clusters that the services run in, sorted.</summary>
    public IReadOnlyList<string> ClusterNames => [.. Services.Select(static service => service.ClusterName).Distinct(StringComparer.Ordinal)];

    /// <summary>The endpoints of all services, in the order of <see cref="Services"/>.</summary>
    public IReadOnlyList<TopologyEndpoint> Endpoints => [.. Services.SelectMany(static service => service.Endpoints)];

    /// <summary>Summarizes the topology in numbers, for logs.</summary>
    /// <returns>One line.</returns>
    public override string ToString() =>
        $"{NamespaceName}: {MessageFormatter.FormatCount(Services.Count, "service")} in {MessageFormatter.FormatCount(ClusterNames.Count, "cluster")}, "
        + $"{MessageFormatter.FormatCount(Endpoints.Count, "endpoint")}, "
        + $"{Services.Count(static service => service.IsClientOnly)} client only, {StaleTasks.Count} with stale tasks, {Failures.Count} not read";
}
