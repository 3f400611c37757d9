using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client;

/// <summary>The result of describing any number of resources.</summary>
/// <typeparam name="TItem">The type of the described resources.</typeparam>
/// <remarks>
/// Every given name leads to an entry in <see cref="Items"/> or in <see cref="Failures"/>. If you need all of them, use
/// <c>result.ThrowIfAnyFailed().Items</c>. A name that the service mentions neither as found nor as failed has a failure with the reason
/// <c>NOT_IN_RESPONSE</c>, which is not one of the service: it is not known whether the resource exists.
/// </remarks>
public sealed record EcsBatchResult<TItem> : IHasFailures
{
    /// <summary>
    /// The resources that were found, in the order of the given names; each resource once, no matter how often or by which of its
    /// names it was given.
    /// </summary>
    public IReadOnlyList<TItem> Items { get; init; } = [];

    /// <summary>The failures of the resources that were not found, in the order of the given names, each with its reason.</summary>
    /// <value>Empty if all were found.</value>
    public IReadOnlyList<Failure> Failures { get; init; } = [];

    /// <summary>Formats the number of items and failures, for logs.</summary>
    /// <returns>A short text.</returns>
    public override string ToString() => $"{Items.Count} found, {Failures.Count} failed";
}
