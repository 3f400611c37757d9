namespace EcsServiceConnect.Client;

/// <summary>Boxes one below the other.</summary>
/// <param name="X">The left edge of the boxes.</param>
/// <param name="Top">The top of the first.</param>
/// <param name="IsLeft">Whether the namespace is to the right of them.</param>
/// <param name="Parts">The clusters.</param>
internal sealed record ColumnLayout(int X, int Top, bool IsLeft, IReadOnlyList<ClusterBoxLayout> Parts)
{
    /// <summary>The edge of the cards that faces the namespace.</summary>
    public int CardEdge => X + ClusterBoxLayout.Inset + (IsLeft ? ServiceNodeLayout.Width : 0);

    /// <summary>The edge of the boxes that faces the namespace.</summary>
    public int BoxEdge => X + (IsLeft ? ClusterBoxLayout.Width : 0);

    /// <summary>Towards the namespace: 1 to the right, -1 to the left.</summary>
    public int Direction => IsLeft ? 1 : -1;

    public int Bottom => Top + Parts.Sum(static part => part.Height + ColumnPartitioner.Gap) - ColumnPartitioner.Gap;

    /// <summary>The boxes, each with its top.</summary>
    public IEnumerable<(ClusterBoxLayout Part, int Y)> GetPlacedParts()
    {
        var y = Top;
        foreach (var part in Parts)
        {
            yield return (part, y);
            y += part.Height + ColumnPartitioner.Gap;
        }
    }

    /// <summary>The cards of all boxes, each with its top.</summary>
    public IEnumerable<(ServiceNodeLayout Card, int Y)> GetPlacedNodes() =>
        GetPlacedParts().SelectMany(static placed => placed.Part.GetPlacedNodes(), static (placed, card) => (card.Card, placed.Y + card.Y));
}
