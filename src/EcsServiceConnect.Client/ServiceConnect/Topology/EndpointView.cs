using System.Collections;

namespace EcsServiceConnect.Client.ServiceConnect.Topology;

/// <summary>A collection that knows its size and finds its items while it is enumerated.</summary>
/// <param name="count">The number of endpoints.</param>
/// <param name="endpoints">The endpoints.</param>
internal sealed class EndpointView(int count, IEnumerable<TopologyEndpoint> endpoints) : IReadOnlyCollection<TopologyEndpoint>
{
    public int Count => count;

    public IEnumerator<TopologyEndpoint> GetEnumerator() => endpoints.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
