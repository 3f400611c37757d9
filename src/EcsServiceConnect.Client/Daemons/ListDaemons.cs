using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>Lists the daemons of a cluster, page by page, of all or of some capacity providers.</summary>
/// <remarks>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ListDaemons.html</remarks>
[EcsOperation(IsReadOnly = true)]
public sealed partial record ListDaemonsRequest : PagedEcsRequest<ListDaemonsResponse, DaemonSummary>
{
    /// <summary>The full ARN of the cluster.</summary>
    /// <value>Null: the cluster named <c>default</c>.</value>
    public string? ClusterArn { get; init; }

    /// <summary>Lists only daemons that run on instances of these capacity providers, named by full ARN.</summary>
    /// <value>Null: of every capacity provider.</value>
    public IReadOnlyList<string>? CapacityProviderArns { get; init; }

    /// <summary>
    /// How many daemons a page holds at most: 1 to 100. A page may hold fewer and still be followed by another.
    /// </summary>
    /// <value>Null: up to 100.</value>
    [ValueRange(1, 100)]
    public int? MaxResults { get; init; }

    internal override PagedEcsRequest<ListDaemonsResponse, DaemonSummary> WithMaxPageSize() => this with { MaxResults = MaxResults ?? 100 };

    internal override IReadOnlyList<DaemonSummary> GetItems(ListDaemonsResponse page) => page.DaemonSummariesList;
}

/// <summary>One page of the response to <see cref="ListDaemonsRequest"/>.</summary>
[EcsShape]
public sealed partial record ListDaemonsResponse : PagedEcsResponse
{
    /// <summary>The daemons, in brief.</summary>
    /// <value>Empty if none matches.</value>
    public IReadOnlyList<DaemonSummary> DaemonSummariesList { get; init; } = [];
}
