namespace EcsServiceConnect.Client;

/// <summary>A cluster's box, or a part of it where it is too long for one column.</summary>
/// <param name="Cluster">The cluster's name.</param>
/// <param name="Services">How many services of the namespace the whole cluster has.</param>
/// <param name="IsContinued">Whether there is an earlier part.</param>
/// <param name="Cards">The services in this part.</param>
internal sealed record MapPart(string Cluster, int Services, bool IsContinued, IReadOnlyList<MapCard> Cards)
{
    public const int Inset = 12;
    public const int Width = MapCard.Width + (2 * Inset);
    public const int HeadHeight = 36;

    private const int CardGap = 8;

    public int Height => HeadHeight + Inset + Cards.Sum(static card => card.Height) + ((Cards.Count - 1) * CardGap);

    /// <summary>What one more card adds to the height.</summary>
    public static int HeightWith(MapCard card) => card.Height + CardGap;

    /// <summary>The cards, each with its top from the top of the box.</summary>
    public IEnumerable<(MapCard Card, int Y)> Placed()
    {
        var y = HeadHeight;
        foreach (var card in Cards)
        {
            yield return (card, y);
            y += HeightWith(card);
        }
    }
}
