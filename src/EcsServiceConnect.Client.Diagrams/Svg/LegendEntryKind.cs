namespace EcsServiceConnect.Client.Diagrams.Svg;

/// <summary>How the symbol of a legend entry is drawn.</summary>
internal enum LegendEntryKind
{
    /// <summary>The dot of a service's state.</summary>
    Dot,

    /// <summary>A line that ends in an arrow head.</summary>
    Arrow,

    /// <summary>A dashed line that ends in a cross.</summary>
    Cross,
}
