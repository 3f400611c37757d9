using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client;

/// <summary>What one call of a batch brought.</summary>
internal readonly record struct BatchResponse<TItem>(IReadOnlyList<TItem> Items, IReadOnlyList<Failure> Failures);
