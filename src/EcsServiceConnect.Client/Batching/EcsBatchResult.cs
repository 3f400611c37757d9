using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client;

/// <summary>What came of describing any number of resources.</summary>
/// <typeparam name="TItem">What was described.</typeparam>
/// <remarks>
/// Every name that was given stands for something in <see cref="Items"/> or in <see cref="Failures"/>. Where only all
/// of them will do: <c>batch.ThrowIfAnyFailed().Found</c>.
/// </remarks>
public sealed record EcsBatchResult<TItem> : IHasFailures
{
    /// <summary>
    /// What was found, in the order of the names that were given; each resource once, however often and by whichever
    /// of its names it was asked for.
    /// </summary>
    public IReadOnlyList<TItem> Items { get; init; } = [];

    /// <summary>What was not found, in the order of the names that were given, each with its reason.</summary>
    /// <value>Empty if all were found.</value>
    public IReadOnlyList<Failure> Failures { get; init; } = [];

    /// <summary>How much was found and how much was not, for logs.</summary>
    /// <returns>A short text.</returns>
    public override string ToString() => $"{Items.Count} found, {Failures.Count} failed";
}
