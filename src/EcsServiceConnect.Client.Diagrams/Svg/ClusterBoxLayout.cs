namespace EcsServiceConnect.Client.Diagrams.Svg;

/// <summary>A cluster's box, or a part of it where it is too high for one column.</summary>
/// <param name="Cluster">The cluster's name.</param>
/// <param name="ServiceCount">The number of the namespace's services in the whole cluster.</param>
/// <param name="IsContinued">Whether an earlier part exists.</param>
/// <param name="Nodes">The services in this part.</param>
internal sealed record ClusterBoxLayout(string Cluster, int ServiceCount, bool IsContinued, IReadOnlyList<ServiceNodeLayout> Nodes)
{
    public const int Inset = 12;
    public const int Width = ServiceNodeLayout.Width + (2 * Inset);
    public const int HeaderHeight = 36;

    private const int NodeGap = 8;

    public int Height => HeaderHeight + Inset + Nodes.Sum(static node => node.Height) + ((Nodes.Count - 1) * NodeGap);

    /// <summary>Returns the height that one more node adds.</summary>
    public static int GetAddedHeight(ServiceNodeLayout node) => node.Height + NodeGap;

    /// <summary>Returns the nodes, each with its distance from the top of the box.</summary>
    public IEnumerable<(ServiceNodeLayout Node, int Y)> PlaceNodes()
    {
        var y = HeaderHeight;
        foreach (var node in Nodes)
        {
            yield return (node, y);
            y += GetAddedHeight(node);
        }
    }
}
