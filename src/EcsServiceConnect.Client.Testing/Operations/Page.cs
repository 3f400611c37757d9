namespace EcsServiceConnect.Client.Testing;

/// <summary>One page of a list, and the token of the next.</summary>
internal readonly record struct Page<T>(IReadOnlyList<T> Items, string? NextToken);
