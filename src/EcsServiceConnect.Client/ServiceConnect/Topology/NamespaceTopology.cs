using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client;

/// <summary>
/// Who takes part in a Service Connect namespace at one moment, over all clusters: who offers which endpoint at which
/// address, who is only a client, and whose tasks are older than an endpoint and so cannot see it.
/// </summary>
/// <remarks>
/// <para>
/// Everything is sorted, so that two readings of the same state give the same records, the same <see cref="ToTable"/>
/// and the same <see cref="ToMermaid"/>. What could not be read is in <see cref="Failures"/>.
/// </para>
/// <para>
/// ECS knows who may call whom, not who does: a service that offers endpoints can be a client of the others as well.
/// </para>
/// </remarks>
public sealed record NamespaceTopology
{
    /// <summary>The namespace as it was asked for: its name, or its ARN.</summary>
    public required string Namespace { get; init; }

    /// <summary>When the reading began.</summary>
    public required DateTimeOffset CapturedAt { get; init; }

    /// <summary>The services of the namespace, by cluster and then by name.</summary>
    /// <value>Empty for a namespace that nobody uses.</value>
    public IReadOnlyList<TopologyService> Services { get; init; } = [];

    /// <summary>
    /// The deployments whose tasks cannot see, or perhaps cannot see, an endpoint of another service, in the order of
    /// <see cref="Services"/>.
    /// </summary>
    /// <value>Empty where every task can see everything.</value>
    public IReadOnlyList<StaleTasks> StaleTasks { get; init; } = [];

    /// <summary>
    /// What could not be read, by ARN: a service that was deleted meanwhile (<c>MISSING</c>, <c>INACTIVE</c>), a task
    /// definition, revision or history that the caller may not see (the code of the error). The records that need it
    /// stay, without what is not known.
    /// </summary>
    public IReadOnlyList<Failure> Failures { get; init; } = [];

    /// <summary>The names of the clusters that the services are in, sorted.</summary>
    public IReadOnlyList<string> Clusters => [.. Services.Select(static service => service.Cluster).Distinct(StringComparer.Ordinal)];

    /// <summary>The endpoints of all services, in the order of <see cref="Services"/>.</summary>
    public IReadOnlyList<TopologyEndpoint> Endpoints => [.. Services.SelectMany(static service => service.Endpoints)];

    /// <summary>How much there is of what, for logs.</summary>
    /// <returns>One line.</returns>
    public override string ToString() =>
        $"{Namespace}: {MessageFormatter.FormatCount(Services.Count, "service")} in {MessageFormatter.FormatCount(Clusters.Count, "cluster")}, "
        + $"{MessageFormatter.FormatCount(Endpoints.Count, "endpoint")}, "
        + $"{Services.Count(static service => service.IsClientOnly)} client only, {StaleTasks.Count} with blind tasks, {Failures.Count} not read";

    /// <summary>
    /// A table for consoles and logs, in ASCII: a line for each endpoint and each service that is only a client, then
    /// the blind tasks as warnings, then the failures. No name is cut.
    /// </summary>
    /// <returns>Lines that end in a line feed.</returns>
    public string ToTable() => TopologyTableWriter.Write(this);

    /// <summary>
    /// A flowchart for Mermaid: a frame for each cluster, its services and their endpoints, an arrow from each service
    /// that is only a client to the namespace, from there to the endpoints, and a dotted one from blind tasks to what
    /// they cannot see.
    /// </summary>
    /// <param name="maxServices">
    /// Up to how many services each is drawn by itself, at least 0. Above, a cluster is one box with counts, and only
    /// services with blind tasks are drawn. The default is 60.
    /// </param>
    /// <returns>Lines that end in a line feed.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="maxServices"/> is negative.</exception>
    public string ToMermaid(int maxServices = 60)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(maxServices);
        return new TopologyMermaidWriter(this).Write(maxServices);
    }

    /// <summary>
    /// A picture, as SVG that needs nothing else: a box for each cluster, a card for each service with its endpoints, and
    /// between them the namespace, which callers lead to and from which endpoints are reached. What tasks cannot reach is
    /// drawn dashed. It follows the reader's choice of light or dark, and points out in full what it had to shorten.
    /// </summary>
    /// <returns>
    /// One <c>svg</c> element, to be written to a file or set into a page as it is: every name in it is escaped. The same
    /// topology gives the same text.
    /// </returns>
    public string ToSvg() => new TopologySvgWriter(this).Write();
}
