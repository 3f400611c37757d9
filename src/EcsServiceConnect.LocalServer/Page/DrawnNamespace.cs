namespace EcsServiceConnect.LocalServer.Page;

/// <summary>A namespace and its map.</summary>
/// <param name="Name">The namespace's name.</param>
/// <param name="Svg">The map, as SVG that stands in a page as it is.</param>
public sealed record DrawnNamespace(string Name, string Svg);
