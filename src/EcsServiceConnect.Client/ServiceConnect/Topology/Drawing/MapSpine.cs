namespace EcsServiceConnect.Client;

/// <summary>One stretch of the namespace: a bar, with a column of clusters to its left and mostly one to its right.</summary>
/// <param name="X">The left edge of the bar.</param>
/// <param name="Left">The column before it.</param>
/// <param name="Right">The column behind it, or null.</param>
internal sealed record MapSpine(int X, MapColumn Left, MapColumn? Right)
{
    public const int Width = 8;

    public IEnumerable<MapColumn> Columns => Right is null ? [Left] : [Left, Right];

    /// <summary>Where the lines of a column end.</summary>
    public int EdgeTowards(MapColumn column) => column == Left ? X : X + Width;
}
