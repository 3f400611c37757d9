using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>Requests the ARNs of the account's task definition revisions in this Region.</summary>
/// <remarks>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ListTaskDefinitions.html</remarks>
[EcsOperation(IsReadOnly = true)]
public sealed partial record ListTaskDefinitionsRequest : PagedEcsRequest<ListTaskDefinitionsResponse, string>
{
    /// <summary>Only revisions of this family: the family's full name, not the beginning of one.</summary>
    /// <value>Null: all families.</value>
    public string? FamilyPrefix { get; init; }

    /// <summary>Only revisions in this state: <c>ACTIVE</c>, <c>INACTIVE</c> or <c>DELETE_IN_PROGRESS</c>.</summary>
    /// <value>Absent: <c>ACTIVE</c>.</value>
    public TaskDefinitionStatus Status { get; init; }

    /// <summary>
    /// The order, by family name and within a family by revision number: <c>ASC</c> puts the first family and its
    /// oldest revision first, <c>DESC</c> reverses both, so that the newest revision of a family comes first.
    /// </summary>
    /// <value>Absent: <c>ASC</c>.</value>
    public SortOrder Sort { get; init; }

    /// <summary>How many ARNs a page may hold: 1 to 100. A page can hold fewer and still have a successor.</summary>
    /// <value>Null: up to 100.</value>
    [ValueRange(1, 100)]
    public int? MaxResults { get; init; }

    internal override PagedEcsRequest<ListTaskDefinitionsResponse, string> WithMaxPageSize() =>
        this with { MaxResults = MaxResults ?? 100 };

    internal override IReadOnlyList<string> GetItems(ListTaskDefinitionsResponse page) => page.TaskDefinitionArns;
}

/// <summary>One page of the response to <see cref="ListTaskDefinitionsRequest"/>.</summary>
[EcsShape]
public sealed partial record ListTaskDefinitionsResponse : PagedEcsResponse
{
    /// <summary>The full ARNs, revision included, in the requested order.</summary>
    public IReadOnlyList<string> TaskDefinitionArns { get; init; } = [];
}
