namespace EcsServiceConnect.Client;

/// <summary>A cluster's box, or a part of it where it is too long for one column.</summary>
/// <param name="Cluster">The cluster's name.</param>
/// <param name="ServiceCount">How many services of the namespace the whole cluster has.</param>
/// <param name="IsContinued">Whether there is an earlier part.</param>
/// <param name="Nodes">The services in this part.</param>
internal sealed record ClusterBoxLayout(string Cluster, int ServiceCount, bool IsContinued, IReadOnlyList<ServiceNodeLayout> Nodes)
{
    public const int Inset = 12;
    public const int Width = ServiceNodeLayout.Width + (2 * Inset);
    public const int HeadHeight = 36;

    private const int CardGap = 8;

    public int Height => HeadHeight + Inset + Nodes.Sum(static card => card.Height) + ((Nodes.Count - 1) * CardGap);

    /// <summary>What one more card adds to the height.</summary>
    public static int GetHeightWith(ServiceNodeLayout card) => card.Height + CardGap;

    /// <summary>The cards, each with its top from the top of the box.</summary>
    public IEnumerable<(ServiceNodeLayout Card, int Y)> GetPlacedNodes()
    {
        var y = HeadHeight;
        foreach (var card in Nodes)
        {
            yield return (card, y);
            y += GetHeightWith(card);
        }
    }
}
