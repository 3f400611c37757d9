namespace EcsServiceConnect.Client.Testing;

/// <summary>A namespace of the in-memory Cloud Map, and what services have made known in it.</summary>
internal sealed class NamespaceState(string name, string arn)
{
    public string Name { get; } = name;

    public string Arn { get; } = arn;

    /// <summary>By discovery name.</summary>
    public Dictionary<string, CloudMapService> Services { get; } = new(StringComparer.Ordinal);
}
