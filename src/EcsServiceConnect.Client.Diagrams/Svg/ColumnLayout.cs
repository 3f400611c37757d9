namespace EcsServiceConnect.Client.Diagrams.Svg;

/// <summary>A column of cluster boxes.</summary>
/// <param name="X">The left edge of the boxes.</param>
/// <param name="Top">The top of the first box.</param>
/// <param name="IsLeft">Whether the namespace is to the right of the column.</param>
/// <param name="Boxes">The boxes, from top to bottom.</param>
internal sealed record ColumnLayout(int X, int Top, bool IsLeft, IReadOnlyList<ClusterBoxLayout> Boxes)
{
    /// <summary>The edge of the nodes that faces the namespace.</summary>
    public int NodeEdge => X + ClusterBoxLayout.Inset + (IsLeft ? ServiceNodeLayout.Width : 0);

    /// <summary>The edge of the boxes that faces the namespace.</summary>
    public int BoxEdge => X + (IsLeft ? ClusterBoxLayout.Width : 0);

    /// <summary>The direction of the namespace: 1 to the right, -1 to the left.</summary>
    public int Direction => IsLeft ? 1 : -1;

    public int Bottom => Top + Boxes.Sum(static box => box.Height + ColumnPartitioner.Gap) - ColumnPartitioner.Gap;

    /// <summary>Returns the boxes, each with its top.</summary>
    public IEnumerable<(ClusterBoxLayout Box, int Y)> PlaceBoxes()
    {
        var y = Top;
        foreach (var box in Boxes)
        {
            yield return (box, y);
            y += box.Height + ColumnPartitioner.Gap;
        }
    }

    /// <summary>Returns the nodes of all boxes, each with its top.</summary>
    public IEnumerable<(ServiceNodeLayout Node, int Y)> PlaceNodes() =>
        PlaceBoxes().SelectMany(static placed => placed.Box.PlaceNodes(), static (box, node) => (node.Node, box.Y + node.Y));
}
