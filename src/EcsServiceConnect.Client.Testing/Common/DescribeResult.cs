using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>The result of a describe call: the items, and a failure for each one that is missing.</summary>
internal sealed record DescribeResult<TItem>(IReadOnlyList<TItem> Items, IReadOnlyList<Failure> Failures);
