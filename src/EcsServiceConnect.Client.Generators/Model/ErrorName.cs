namespace EcsServiceConnect.Client.Generators.Model;

/// <summary>The name of a modeled error, which is also its code.</summary>
internal sealed record ErrorName(string Namespace, string Name);
