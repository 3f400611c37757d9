using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Batching;

/// <summary>The result of one call of a batch.</summary>
internal readonly record struct BatchResponse<TItem>(IReadOnlyList<TItem> Items, IReadOnlyList<Failure> Failures);
