namespace EcsServiceConnect.Client.Diagrams.Svg;

/// <summary>One stretch of the namespace: a bar with a column of clusters to its left and usually one to its right.</summary>
/// <param name="X">The left edge of the bar.</param>
/// <param name="Left">The column to the left.</param>
/// <param name="Right">The column to the right; null where there is none.</param>
internal sealed record BackboneLayout(int X, ColumnLayout Left, ColumnLayout? Right)
{
    public const int Width = 8;

    public IEnumerable<ColumnLayout> Columns => Right is null ? [Left] : [Left, Right];

    /// <summary>Returns the edge of the bar that faces a column.</summary>
    public int GetEdge(ColumnLayout column) => column == Left ? X : X + Width;
}
