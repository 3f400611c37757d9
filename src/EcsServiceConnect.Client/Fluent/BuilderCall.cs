namespace EcsServiceConnect.Client;

/// <summary>A word that was said to a builder, and what is wrong with what it was given.</summary>
internal sealed record BuilderCall(string Method, IReadOnlyList<string> Problems);
