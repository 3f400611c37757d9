using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>Asks for the revisions of daemon task definitions, page by page.</summary>
/// <remarks>
/// Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ListDaemonTaskDefinitions.html
/// </remarks>
[EcsOperation(IsReadOnly = true)]
public sealed partial record ListDaemonTaskDefinitionsRequest
    : PagedEcsRequest<ListDaemonTaskDefinitionsResponse, DaemonTaskDefinitionSummary>
{
    /// <summary>Lists only families whose names begin with this. Excludes <see cref="Family"/>.</summary>
    /// <value>Null: every family.</value>
    public string? FamilyPrefix { get; init; }

    /// <summary>Lists only this family. Excludes <see cref="FamilyPrefix"/>.</summary>
    /// <value>Null: every family.</value>
    public string? Family { get; init; }

    /// <summary>Lists only some revisions of each family.</summary>
    /// <value>Absent: all of them.</value>
    public DaemonTaskDefinitionRevisionFilter Revision { get; init; }

    /// <summary>Lists only revisions in this state.</summary>
    /// <value>Absent: left to the service.</value>
    public DaemonTaskDefinitionStatusFilter Status { get; init; }

    /// <summary>The order, by family and revision.</summary>
    /// <value>Absent: ascending.</value>
    public SortOrder Sort { get; init; }

    /// <summary>
    /// How many revisions a page holds at most. A page may hold fewer and still be followed by another.
    /// </summary>
    /// <value>Null: left to the service.</value>
    public int? MaxResults { get; init; }

    internal override IReadOnlyList<DaemonTaskDefinitionSummary> ItemsOf(ListDaemonTaskDefinitionsResponse page) =>
        page.DaemonTaskDefinitions;
}

/// <summary>One page of the answer to <see cref="ListDaemonTaskDefinitionsRequest"/>.</summary>
[EcsShape]
public sealed partial record ListDaemonTaskDefinitionsResponse : PagedEcsResponse
{
    /// <summary>The revisions, in brief.</summary>
    /// <value>Empty if there are none of that kind.</value>
    public IReadOnlyList<DaemonTaskDefinitionSummary> DaemonTaskDefinitions { get; init; } = [];
}
