namespace EcsServiceConnect.Client;

/// <summary>A word that was said to a builder, and what is wrong with what it was given.</summary>
internal sealed record FluentCall(string Word, IReadOnlyList<string> Problems);
