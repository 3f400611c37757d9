using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>TODO what ListServices asks for.</summary>
/// <remarks>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ListServices.html</remarks>
[EcsOperation(IsReadOnly = true)]
public sealed partial record ListServicesRequest : PagedEcsRequest<ListServicesResponse, string>
{
    /// <summary>TODO </summary>
    public string? Cluster { get; init; }

    /// <summary>TODO </summary>
    public int? MaxResults { get; init; }

    /// <summary>TODO </summary>
    public LaunchType LaunchType { get; init; }

    /// <summary>TODO </summary>
    public SchedulingStrategy SchedulingStrategy { get; init; }

    /// <summary>TODO </summary>
    public ResourceManagementType ResourceManagementType { get; init; }

    internal override IReadOnlyList<string> ItemsOf(ListServicesResponse page) => page.ServiceArns;
}

/// <summary>TODO the answer to <see cref="ListServicesRequest"/>.</summary>
[EcsShape]
public sealed partial record ListServicesResponse : PagedEcsResponse
{
    /// <summary>TODO </summary>
    public IReadOnlyList<string> ServiceArns { get; init; } = [];
}
