using EcsServiceConnect.Client.Models;
using EcsServiceConnect.Client.ServiceConnect;
using EcsServiceConnect.Client.ServiceConnect.Topology;

namespace EcsServiceConnect.Client.Fluent;

/// <summary>
/// A Service Connect namespace by name or ARN. A handle keeps the name and no state; only its members send requests, which
/// fail if the namespace does not exist.
/// </summary>
public sealed class NamespaceHandle
{
    private readonly IEcsClient _client;

    internal NamespaceHandle(IEcsClient client, string name)
    {
        _client = client;
        Name = name;
    }

    /// <summary>The namespace's name or full ARN.</summary>
    public string Name { get; }

    /// <summary>
    /// The full ARNs of the services in the namespace, over all clusters of the region, in pages of 100. Enumerating them
    /// throws a <see cref="NamespaceNotFoundException"/> if the namespace does not exist.
    /// </summary>
    public EcsPageable<string> Services => _client.Paginate(new ListServicesByNamespaceRequest { Namespace = Name });

    /// <summary>
    /// Reads the topology of the namespace over all its clusters: which services have which endpoints, which are only
    /// clients, and whose tasks are too old to reach an endpoint.
    /// </summary>
    /// <param name="options">How to read it: concurrency, history and clock. Null for the defaults.</param>
    /// <param name="cancellationToken">A token to cancel the operation.</param>
    /// <returns>The topology. What was deleted meanwhile, or cannot be read, is in its failures.</returns>
    /// <exception cref="NamespaceNotFoundException">
    /// The namespace does not exist in this account and region.
    /// </exception>
    /// <exception cref="EcsValidationException">A setting in <paramref name="options"/> is invalid.</exception>
    /// <exception cref="EcsReadTimeoutException">
    /// Calls were throttled for as long as the <see cref="EcsReadOptions"/> allow, and none succeeded.
    /// </exception>
    /// <exception cref="EcsException">A call failed for another reason; the others were canceled.</exception>
    /// <remarks>
    /// All calls are read-only: ListServicesByNamespace for every 100 services, DescribeServices for every 10 of a cluster,
    /// DescribeTaskDefinition once for every task definition with an endpoint's port, and the deployment history of the
    /// services that <see cref="NamespaceTopologyOptions.IncludeHistory"/> selects.
    /// </remarks>
    public Task<NamespaceTopology> GetTopologyAsync(
        NamespaceTopologyOptions? options = null, CancellationToken cancellationToken = default)
    {
        options ??= new NamespaceTopologyOptions();
        options.Validate();
        return new TopologyReader(_client, Name, options).ReadAsync(cancellationToken);
    }

    /// <summary>Returns the namespace's name or ARN.</summary>
    /// <returns><see cref="Name"/>.</returns>
    public override string ToString() => Name;
}
