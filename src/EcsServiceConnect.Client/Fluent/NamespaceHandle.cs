using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client;

/// <summary>
/// A Service Connect namespace, by name or ARN, and what can be asked of it. It keeps no state and makes no call until
/// it is asked something; whether the namespace exists shows then.
/// </summary>
public sealed class NamespaceHandle
{
    private const int LargestPage = 100;

    private readonly IEcsClient _client;

    internal NamespaceHandle(IEcsClient client, string name)
    {
        _client = client;
        Name = name;
    }

    /// <summary>The namespace as it was named: its name, or its full ARN.</summary>
    public string Name { get; }

    /// <summary>
    /// The full ARNs of the services in the namespace, over all clusters of the region, in pages of 100. Walking them
    /// throws a <see cref="NamespaceNotFoundException"/> where the namespace does not exist.
    /// </summary>
    public EcsPageable<string> Services =>
        _client.Paginate(new ListServicesByNamespaceRequest { Namespace = Name, MaxResults = LargestPage });

    /// <summary>
    /// Reads who takes part in the namespace over all its clusters: who offers which endpoint, who is only a client, and
    /// whose tasks are too old to see an endpoint.
    /// </summary>
    /// <param name="options">How many calls at a time, and how far to look back. Null for the defaults.</param>
    /// <param name="cancellationToken">Gives the reading up, with the calls that are under way.</param>
    /// <returns>What was found. What was deleted meanwhile, or may not be read, is in its failures.</returns>
    /// <exception cref="NamespaceNotFoundException">
    /// The namespace does not exist in this account and region.
    /// </exception>
    /// <exception cref="EcsValidationException">An option has a value that makes no sense.</exception>
    /// <exception cref="EcsException">A call failed for another reason; the others were given up.</exception>
    /// <remarks>
    /// All calls are read-only: ListServicesByNamespace for each 100 services, DescribeServices for each 10 of a
    /// cluster, DescribeTaskDefinition once for each definition that has an endpoint's port, and the history of those
    /// services for which <see cref="NamespaceTopologyOptions.IncludeHistory"/> says so.
    /// </remarks>
    public Task<NamespaceTopology> GetTopologyAsync(NamespaceTopologyOptions? options = null, CancellationToken cancellationToken = default)
    {
        options ??= new NamespaceTopologyOptions();
        options.Validate();
        return new TopologyReader(_client, Name, options).ReadAsync(cancellationToken);
    }

    /// <summary>The namespace as it was named.</summary>
    /// <returns><see cref="Name"/>.</returns>
    public override string ToString() => Name;
}
