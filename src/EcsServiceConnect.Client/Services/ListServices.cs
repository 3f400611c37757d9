using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>
/// Lists the ARNs of the services of one cluster, page by page, all of them or those that match the filters.
/// </summary>
/// <remarks>
/// <para>Services of a namespace, over all clusters, are listed by <see cref="ListServicesByNamespaceRequest"/>.</para>
/// <para>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ListServices.html</para>
/// </remarks>
[EcsOperation(IsReadOnly = true)]
public sealed partial record ListServicesRequest : PagedEcsRequest<ListServicesResponse, string>
{
    /// <summary>The cluster whose services are listed, by name or full ARN.</summary>
    /// <value>Null: the cluster named <c>default</c>.</value>
    public string? Cluster { get; init; }

    /// <summary>
    /// The largest number of ARNs in one page, 1 to 100. A page can hold fewer and still have a successor.
    /// </summary>
    /// <value>Null: up to 10.</value>
    [ValueRange(1, 100)]
    public int? MaxResults { get; init; }

    /// <summary>Lists only services of this launch type.</summary>
    /// <value>Absent: services of every launch type, and those with a capacity provider strategy.</value>
    public LaunchType LaunchType { get; init; }

    /// <summary>Lists only services of this scheduling strategy.</summary>
    /// <value>Absent: services of both strategies.</value>
    public SchedulingStrategy SchedulingStrategy { get; init; }

    /// <summary>Lists only services that are managed this way, by ECS or by you.</summary>
    /// <value>Absent: all services.</value>
    public ResourceManagementType ResourceManagementType { get; init; }

    internal override PagedEcsRequest<ListServicesResponse, string> WithMaxPageSize() => this with { MaxResults = MaxResults ?? 100 };

    internal override IReadOnlyList<string> GetItems(ListServicesResponse page) => page.ServiceArns;
}

/// <summary>The response to <see cref="ListServicesRequest"/>: one page.</summary>
[EcsShape]
public sealed partial record ListServicesResponse : PagedEcsResponse
{
    /// <summary>
    /// The services' full ARNs, in no promised order. Services in the status <c>DRAINING</c> or <c>INACTIVE</c> are
    /// not listed.
    /// </summary>
    public IReadOnlyList<string> ServiceArns { get; init; } = [];
}
