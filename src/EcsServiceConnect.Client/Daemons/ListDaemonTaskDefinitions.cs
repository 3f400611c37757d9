using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>
/// Lists the revisions of daemon task definitions, page by page, of all or of some families and states.
/// </summary>
/// <remarks>
/// Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ListDaemonTaskDefinitions.html
/// </remarks>
[EcsOperation(IsReadOnly = true)]
public sealed partial record ListDaemonTaskDefinitionsRequest
    : PagedEcsRequest<ListDaemonTaskDefinitionsResponse, DaemonTaskDefinitionSummary>
{
    /// <summary>Lists only families whose names begin with this text.</summary>
    /// <value>Null: every family.</value>
    public string? FamilyPrefix { get; init; }

    /// <summary>Lists only the family of exactly this name.</summary>
    /// <value>Null: every family.</value>
    public string? Family { get; init; }

    /// <summary>Lists only the revision of each family that was registered last.</summary>
    /// <value>Absent: all revisions.</value>
    public DaemonTaskDefinitionRevisionFilter Revision { get; init; }

    /// <summary>Lists only revisions of this status.</summary>
    /// <value>Absent: <see cref="DaemonTaskDefinitionStatusFilter.Active"/>.</value>
    public DaemonTaskDefinitionStatusFilter Status { get; init; }

    /// <summary>The order of the list, by family and then by revision number.</summary>
    /// <value>Absent: ascending.</value>
    public SortOrder Sort { get; init; }

    /// <summary>
    /// How many revisions a page holds at most: 1 to 100. A page may hold fewer and still be followed by another.
    /// </summary>
    /// <value>Null: up to 100.</value>
    [ValueRange(1, 100)]
    public int? MaxResults { get; init; }

    internal override PagedEcsRequest<ListDaemonTaskDefinitionsResponse, DaemonTaskDefinitionSummary> WithMaxPageSize() =>
        this with { MaxResults = MaxResults ?? 100 };

    internal override IReadOnlyList<DaemonTaskDefinitionSummary> GetItems(ListDaemonTaskDefinitionsResponse page) =>
        page.DaemonTaskDefinitions;
}

/// <summary>One page of the response to <see cref="ListDaemonTaskDefinitionsRequest"/>.</summary>
[EcsShape]
public sealed partial record ListDaemonTaskDefinitionsResponse : PagedEcsResponse
{
    /// <summary>The revisions, in brief.</summary>
    /// <value>Empty if none matches.</value>
    public IReadOnlyList<DaemonTaskDefinitionSummary> DaemonTaskDefinitions { get; init; } = [];
}
