namespace EcsServiceConnect.LocalServer.Page;

/// <summary>The diagram of a namespace.</summary>
/// <param name="Name">The namespace's name.</param>
/// <param name="Svg">The diagram as an SVG element.</param>
public sealed record NamespaceDiagram(string Name, string Svg);
