namespace EcsServiceConnect.Client.Generators.Model;

/// <summary>The name of a modelled error, which is also its code.</summary>
internal sealed record ErrorName(string Namespace, string Name);
