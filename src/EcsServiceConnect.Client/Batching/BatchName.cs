namespace EcsServiceConnect.Client.Batching;

/// <summary>A name as the caller gave it, and its position among the others.</summary>
internal readonly record struct BatchName(string Text, int Index);
