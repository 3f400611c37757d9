namespace EcsServiceConnect.Client;

/// <summary>Boxes one below the other.</summary>
/// <param name="X">The left edge of the boxes.</param>
/// <param name="Top">The top of the first.</param>
/// <param name="IsLeft">Whether the namespace is to the right of them.</param>
/// <param name="Parts">The clusters.</param>
internal sealed record MapColumn(int X, int Top, bool IsLeft, IReadOnlyList<MapPart> Parts)
{
    /// <summary>The edge of the cards that faces the namespace.</summary>
    public int CardEdge => X + MapPart.Inset + (IsLeft ? MapCard.Width : 0);

    /// <summary>The edge of the boxes that faces the namespace.</summary>
    public int BoxEdge => X + (IsLeft ? MapPart.Width : 0);

    /// <summary>Towards the namespace: 1 to the right, -1 to the left.</summary>
    public int Towards => IsLeft ? 1 : -1;

    public int Bottom => Top + Parts.Sum(static part => part.Height + MapColumns.Gap) - MapColumns.Gap;

    /// <summary>The boxes, each with its top.</summary>
    public IEnumerable<(MapPart Part, int Y)> PlacedParts()
    {
        var y = Top;
        foreach (var part in Parts)
        {
            yield return (part, y);
            y += part.Height + MapColumns.Gap;
        }
    }

    /// <summary>The cards of all boxes, each with its top.</summary>
    public IEnumerable<(MapCard Card, int Y)> PlacedCards() =>
        PlacedParts().SelectMany(static placed => placed.Part.Placed(), static (placed, card) => (card.Card, placed.Y + card.Y));
}
