using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>Requests the services that belong to one Cloud Map namespace, in any cluster of the region.</summary>
/// <remarks>
/// <para>
/// A service belongs to a namespace once its Service Connect configuration names it, itself or through its cluster's
/// default. <see cref="ListServicesRequest"/> lists the services of one cluster instead.
/// </para>
/// <para>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ListServicesByNamespace.html</para>
/// </remarks>
[EcsOperation(IsReadOnly = true)]
public sealed partial record ListServicesByNamespaceRequest : PagedEcsRequest<ListServicesByNamespaceResponse, string>
{
    /// <summary>
    /// Required. The namespace: its name, such as <c>shop</c>, or its full ARN. A namespace of another account can only
    /// be named by its ARN.
    /// </summary>
    public required string Namespace { get; init; }

    /// <summary>
    /// How many services a page holds at most: 1 to 100. A page may hold fewer and still be followed by another.
    /// </summary>
    /// <value>Null: up to 10.</value>
    [ValueRange(1, 100)]
    public int? MaxResults { get; init; }

    internal override PagedEcsRequest<ListServicesByNamespaceResponse, string> WithMaxPageSize() =>
        this with { MaxResults = MaxResults ?? 100 };

    internal override IReadOnlyList<string> GetItems(ListServicesByNamespaceResponse page) => page.ServiceArns;
}

/// <summary>
/// The response to <see cref="ListServicesByNamespaceRequest"/>: one page of the services in a namespace.
/// </summary>
[EcsShape]
public sealed partial record ListServicesByNamespaceResponse : PagedEcsResponse
{
    /// <summary>
    /// The full ARNs of the services, in no promised order. Each names its cluster:
    /// <c>arn:aws:ecs:REGION:ACCOUNT:service/CLUSTER/SERVICE</c>. Services that are only clients are among them. Empty
    /// for a namespace without services.
    /// </summary>
    public IReadOnlyList<string> ServiceArns { get; init; } = [];
}
