using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>
/// Requests the names of the account's task definition families in this Region, including those whose revisions were
/// all deregistered.
/// </summary>
/// <remarks>
/// <para>Keep the filters the same from page to page.</para>
/// <para>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ListTaskDefinitionFamilies.html</para>
/// </remarks>
[EcsOperation(IsReadOnly = true)]
public sealed partial record ListTaskDefinitionFamiliesRequest : PagedEcsRequest<ListTaskDefinitionFamiliesResponse, string>
{
    /// <summary>
    /// Only families whose name begins with this text; unlike in <see cref="ListTaskDefinitionsRequest"/>, part of a
    /// name is enough.
    /// </summary>
    /// <value>Null: whatever their name.</value>
    public string? FamilyPrefix { get; init; }

    /// <summary>
    /// Only families with an active revision (<c>ACTIVE</c>), only those without one (<c>INACTIVE</c>), or both
    /// (<c>ALL</c>).
    /// </summary>
    /// <value>Absent: both, as with <c>ALL</c>.</value>
    public TaskDefinitionFamilyStatus Status { get; init; }

    /// <summary>How many names a page may hold: 1 to 100. A page can hold fewer and still have a successor.</summary>
    /// <value>Null: up to 100.</value>
    [ValueRange(1, 100)]
    public int? MaxResults { get; init; }

    internal override PagedEcsRequest<ListTaskDefinitionFamiliesResponse, string> WithMaxPageSize() =>
        this with { MaxResults = MaxResults ?? 100 };

    internal override IReadOnlyList<string> GetItems(ListTaskDefinitionFamiliesResponse page) => page.Families;
}

/// <summary>One page of the response to <see cref="ListTaskDefinitionFamiliesRequest"/>.</summary>
[EcsShape]
public sealed partial record ListTaskDefinitionFamiliesResponse : PagedEcsResponse
{
    /// <summary>The names of the families, without revision numbers.</summary>
    /// <value>Empty where none fits the filters.</value>
    public IReadOnlyList<string> Families { get; init; } = [];
}
