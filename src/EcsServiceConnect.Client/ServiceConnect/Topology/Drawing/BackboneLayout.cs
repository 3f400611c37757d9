namespace EcsServiceConnect.Client;

/// <summary>One stretch of the namespace: a bar, with a column of clusters to its left and mostly one to its right.</summary>
/// <param name="X">The left edge of the bar.</param>
/// <param name="Left">The column before it.</param>
/// <param name="Right">The column behind it, or null.</param>
internal sealed record BackboneLayout(int X, ColumnLayout Left, ColumnLayout? Right)
{
    public const int Width = 8;

    public IEnumerable<ColumnLayout> Columns => Right is null ? [Left] : [Left, Right];

    /// <summary>Where the lines of a column end.</summary>
    public int EdgeTowards(ColumnLayout column) => column == Left ? X : X + Width;
}
