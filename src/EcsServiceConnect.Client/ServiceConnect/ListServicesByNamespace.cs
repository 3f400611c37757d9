using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>TODO what ListServicesByNamespace asks for.</summary>
/// <remarks>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ListServicesByNamespace.html</remarks>
[EcsOperation(IsReadOnly = true)]
public sealed partial record ListServicesByNamespaceRequest : PagedEcsRequest<ListServicesByNamespaceResponse, string>
{
    /// <summary>TODO ['required=True']</summary>
    public required string Namespace { get; init; }

    /// <summary>TODO </summary>
    public int? MaxResults { get; init; }

    internal override IReadOnlyList<string> ItemsOf(ListServicesByNamespaceResponse page) => page.ServiceArns;
}

/// <summary>TODO the answer to <see cref="ListServicesByNamespaceRequest"/>.</summary>
[EcsShape]
public sealed partial record ListServicesByNamespaceResponse : PagedEcsResponse
{
    /// <summary>TODO </summary>
    public IReadOnlyList<string> ServiceArns { get; init; } = [];
}
